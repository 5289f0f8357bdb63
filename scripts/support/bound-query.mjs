/** Parameters of a query that make a page of its own; what Next does with a query grows with the square of their number. */
const MOST_PARAMETERS = 500;

/**
 * An address whose query has a bounded number of parameters. Nothing is lost: all beyond the bound become part of the last one, so that a
 * page reads it as an unknown value and says so.
 *
 * @param {string} url From the slash on.
 */
export function boundQuery(url) {
  const mark = url.indexOf("?");
  if (mark < 0) return url;
  const parameters = url.slice(mark + 1).split("&");
  if (parameters.length <= MOST_PARAMETERS) return url;
  const [first, rest] = [parameters.slice(0, MOST_PARAMETERS - 1), parameters.slice(MOST_PARAMETERS - 1)];
  return `${url.slice(0, mark)}?${first.join("&")}&${rest.join("%26")}`;
}
