import type { LeftOut } from "@/lib/own/dataset/own-dataset";

/** Results of the reader that are in no figure, with the reason; nothing where there are none. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  return (
    <aside className="problem" aria-label="Results that are not shown">
      <ul className="plain-list">
        {leftOut.map(({ name, reason }) => (
          <li key={`${name} ${reason}`}>
            {name} is not shown. {reason}
          </li>
        ))}
      </ul>
    </aside>
  );
}
