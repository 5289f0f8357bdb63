"use client";

/** A tooltip's text: a heading and a line for each run, caveat and reason. */
export interface TooltipText {
  readonly title: string;
  readonly lines: readonly string[];
}

/** All runs of what has the pointer or the focus. */
export function MarkTooltip({ texts }: { texts: readonly TooltipText[] }) {
  return (
    <div className="tooltip">
      {texts.map(({ title, lines }) => (
        <div key={title}>
          <strong>{title}</strong>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
