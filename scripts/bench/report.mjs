/** @typedef {import("./lines.mjs").Line} Line */

/** @param {number | null} value */
function figure(value) {
  if (value === null) return "";
  if (Number.isInteger(value)) return String(value);
  return value < 0.1 ? value.toPrecision(2) : value.toFixed(value < 10 ? 2 : 1);
}

/** @param {number | null} value @param {string} unit */
function withUnit(value, unit) {
  return value === null ? "" : `${figure(value)} ${unit}`.trim();
}

/** @param {Line} line */
function limitText({ limit, ratio, unit }) {
  if (limit === null) return "";
  return ratio === null ? withUnit(limit, unit) : `${limit}x`;
}

/** @param {readonly Line[]} lines @returns {string} a Markdown table with aligned columns */
export function reportTable(lines) {
  const head = ["measure", "floor", "explorer", "ratio", "limit", "ok"];
  const body = lines.map((line) => [
    line.measure,
    withUnit(line.floor, line.unit),
    line.explorer === null ? "not measured" : withUnit(line.explorer, line.unit),
    line.ratio === null ? "" : `${line.ratio.toFixed(2)}x`,
    limitText(line),
    line.ok === null ? "" : line.ok ? "yes" : "NO",
  ]);
  const widths = head.map((name, index) =>
    Math.max(name.length, ...body.map((cells) => cells[index]?.length ?? 0)),
  );
  const row = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [row(head), rule, ...body.map(row)].join("\n");
}
