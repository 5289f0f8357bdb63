interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** A labelled native select of a plain form. */
export function Select({ name, label, value, options }: SelectProps) {
  return (
    <label className="choice metric-choice">
      {label}
      <select name={name} defaultValue={value}>
        {options.map(([word, text]) => (
          <option key={word} value={word}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
