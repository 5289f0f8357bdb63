/** Rows from which on a table has columns of one width and lays out only the rows near the window. */
const LONG = 200;

/** The class of a table of so many rows, beside its own. */
export const tableClass = (own: string, rows: number) => (rows < LONG ? own : `${own} long`);
