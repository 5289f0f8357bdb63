import type { ViewResult } from "@/lib/view/select/view-result";
import { headText, viewTable } from "@/lib/view/table/table-rows";

/** The table of a view, its notes below: what its Markdown export says. */
export function EmbedTable({ result, heading }: { result: ViewResult; heading: string }) {
  const { heads, rows, notes } = viewTable(result);
  return (
    <>
      <div className="scroll-box" tabIndex={0} role="region" aria-label="Table">
        <table className="results">
          <caption className="visually-hidden">{heading}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head.column.id} scope="col" className={head.column.numeric ? "number" : undefined}>
                  {headText(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, index) => (
                  <td
                    key={heads[index]?.column.id}
                    className={heads[index]?.column.numeric ? "number" : undefined}
                  >
                    {cell.text}
                    {cell.notes.map((note) => (
                      <sup key={note}> {notes.indexOf(note) + 1}</sup>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ol className="embed-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ol>
    </>
  );
}
