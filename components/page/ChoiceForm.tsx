"use client";
import { useRouter } from "next/navigation";
import type { FormEvent, ReactNode } from "react";

interface ChoiceFormProps {
  /** The page that answers. */
  readonly action: string;
  /** What the button says where there is no script. */
  readonly send?: string;
  readonly children: ReactNode;
}

/** A plain form of choices whose answer is a link: with script each choice counts at once, without it they are sent. `form` says that a form sent it. */
export function ChoiceForm({ action, send = "Show", children }: ChoiceFormProps) {
  const router = useRouter();
  const onChange = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    const texts = [...new FormData(currentTarget)].flatMap(([name, text]) =>
      typeof text === "string" ? [[name, text]] : [],
    );
    router.push(`${action}?${new URLSearchParams(texts).toString()}`, { scroll: false });
  };
  return (
    <form className="choices" action={action} method="get" onChange={onChange}>
      <input type="hidden" name="form" value="1" />
      {children}
      <noscript>
        <button type="submit">{send}</button>
      </noscript>
    </form>
  );
}
