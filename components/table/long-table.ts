/** Whether a table of so many rows has columns of one width, lays out only the rows near the window, and keeps rows that it does not show. */
export const isLong = (rows: number) => rows >= 200;

/** The class of a table of so many rows, beside its own. */
export const tableClass = (own: string, rows: number) => (isLong(rows) ? `${own} long` : own);
