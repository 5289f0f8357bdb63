import type { ComponentProps } from "react";

/** A select's words with their labels, in the order shown. */
export type SelectOptions = readonly (readonly [value: string, label: string])[];

interface SelectProps extends Omit<ComponentProps<"select">, "children"> {
  readonly label: string;
  readonly options: SelectOptions;
  /** A class of the label besides `choice`: the style sheet distinguishes the explorer's choices by it. */
  readonly kind?: string;
}

/** A labelled native select. */
export function Select({ label, options, kind, ...select }: SelectProps) {
  return (
    <label className={kind ? `choice ${kind}` : "choice"}>
      {label}
      <select {...select}>
        {options.map(([word, text]) => (
          <option key={word} value={word}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
