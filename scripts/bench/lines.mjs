/**
 * A line of the result. A `ratio` is compared with `limit` where the line has one, else the explorer's own figure is; that is null where
 * it cannot be measured.
 * @typedef {{ measure: string, unit: string, floor: number | null, explorer: number | null, ratio: number | null, limit: number | null, ok: boolean | null }} Line
 */
/** @typedef {{ lines: Line[], details: unknown }} Outcome */

/** @param {string} measure @param {string} unit @param {number} floor @param {number} explorer @param {number | null} limit @returns {Line} */
export function against(measure, unit, floor, explorer, limit) {
  const ratio = explorer / floor;
  return { measure, unit, floor, explorer, ratio, limit, ok: limit === null ? null : ratio <= limit };
}

/** @param {string} measure @param {string} unit @param {number | null} floor @param {number | null} explorer @param {number | null} limit @returns {Line} */
export function absolute(measure, unit, floor, explorer, limit) {
  const ok = limit === null || explorer === null ? null : explorer <= limit;
  return { measure, unit, floor, explorer, ratio: null, limit, ok };
}
