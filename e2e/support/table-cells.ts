/** The cells of table rows as their reader sees them, without note numbers, small print and buttons. Runs in the page. */
export function cellsOf(rows: Element[]): string[][] {
  return rows.map((row) =>
    [...row.children].map((cell) => {
      const copy = cell.cloneNode(true) as HTMLElement;
      copy.querySelectorAll("sup, small, button").forEach((node) => node.remove());
      return (copy.textContent ?? "").trim();
    }),
  );
}
