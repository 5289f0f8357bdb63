"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, type ReactNode } from "react";
import { useMarkReady } from "./use-mark-ready";

interface ChoiceFormProps {
  /** The page that answers. */
  readonly action: string;
  /** What the button says where there is no script. */
  readonly send?: string;
  readonly children: ReactNode;
}

/** Whether a choice was made before this page listened: the controls then differ from what the server wrote. */
function wasChanged(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLSelectElement)
      return [...control.options].some((option) => option.selected && !option.defaultSelected);
    return (
      control instanceof HTMLInputElement &&
      control.type === "checkbox" &&
      control.checked !== control.defaultChecked
    );
  });
}

/** A plain form of choices whose answer is a link: with script each choice counts at once, without it they are sent. `form` says that a form sent it. */
export function ChoiceForm({ action, send = "Show", children }: ChoiceFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const apply = useCallback(() => {
    if (!form.current) return;
    const texts = [...new FormData(form.current)].flatMap(([name, text]) =>
      typeof text === "string" ? [[name, text]] : [],
    );
    router.push(`${action}?${new URLSearchParams(texts).toString()}`, { scroll: false });
  }, [action, router]);
  useEffect(() => {
    if (form.current && wasChanged(form.current)) apply();
  }, [apply]);
  useMarkReady();
  return (
    <form ref={form} className="choices" action={action} method="get" onChange={apply}>
      <input type="hidden" name="form" value="1" />
      {children}
      <noscript>
        <button type="submit">{send}</button>
      </noscript>
    </form>
  );
}
