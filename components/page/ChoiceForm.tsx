import type { ReactNode } from "react";

interface ChoiceFormProps {
  /** The page that answers. */
  readonly action: string;
  /** What the button says. */
  readonly send?: string;
  readonly children: ReactNode;
}

/** A plain form of choices whose answer is a link, with script and without: `form` says that it was sent by one. */
export function ChoiceForm({ action, send = "Show", children }: ChoiceFormProps) {
  return (
    <form className="choices" action={action} method="get">
      <input type="hidden" name="form" value="1" />
      {children}
      <button type="submit">{send}</button>
    </form>
  );
}
