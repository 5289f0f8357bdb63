import { memo } from "react";

interface HiddenProps {
  readonly name: string;
  readonly value: string;
  /** The form that it belongs to, where it is outside of it. */
  readonly form?: string;
}

/** A field that a form sends without showing it; drawn anew only when it changes, as React writes a field's every attribute each time. */
export const Hidden = memo(function Hidden(field: HiddenProps) {
  return <input type="hidden" {...field} />;
});
