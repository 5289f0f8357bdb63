import fc from "fast-check";
import { dotPanels } from "@/lib/view/chart/dot-rows";
import { selectDrawn } from "@/lib/view/select/select-drawn";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readDefused } from "@/lib/csv";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { metricIds } from "@/lib/dataset/metrics";
import { testLabel } from "@/lib/dataset/test-labels";
import { formatDifference, formatFixed } from "@/lib/format-column";
import { arbitraryView, drawnDataset, gigabits, hole, present, viewOf } from "@/lib/testing/drawn-dataset";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import type { ColumnId } from "./column-ids";
import { describeView } from "@/lib/view/describe/describe-view";
import { exportFileName, exportTable } from "./export-table";
import { selectView } from "@/lib/view/select/select-view";
import { headText, viewTable } from "./table-rows";

const { dataset } = loadDataset();
const results = arbitraryView(vocabularyOf(dataset)).map((view) => selectView(dataset, view));
const LINK = "https://example.org/?metric=cpu&v=1";

function parsed(result: ReturnType<typeof selectView>, format: "csv" | "tsv"): string[][] {
  const delimiter = format === "csv" ? "," : "\t";
  const { data, errors } = Papa.parse<string[]>(exportTable(result, format, LINK), {
    delimiter,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data.map((line) => line.map(readDefused));
}

const signed = new Set<string>(["difference", "percent"]);
const figures = new Set<string>(["figure", "min", "max", "run1", "run2", "run3", ...signed, ...metricIds]);

describe.each(["csv", "tsv"] as const)("the %s of a view", (format) => {
  it("read back has the columns of the table and the notes, its rows and its order", () => {
    fc.assert(
      fc.property(results, (result) => {
        const { heads, rows } = viewTable(result);
        const [header, ...body] = parsed(result, format);
        const isShown = heads.some(({ column }) => column.id === "test");
        expect(header).toEqual([...heads.map(headText), ...(isShown ? [] : ["Test"]), "Notes"]);
        expect(body).toEqual(
          rows.map(({ row, cells, notes }) => [
            ...cells.map(({ full }) => full),
            ...(isShown ? [] : [testLabel(result.dataset.definition, row.test)]),
            [...(result.metric.usesCpu ? ["CPU: system + user, softirq excluded."] : []), ...notes].join(" "),
          ]),
        );
      }),
    );
  });

  it("holds in each figure the digits that the screen rounds", () => {
    fc.assert(
      fc.property(results, (result) => {
        const { heads, rows } = viewTable(result);
        const [, ...body] = parsed(result, format);
        body.forEach((line, index) =>
          heads.forEach(({ column, decimals }, place) => {
            const cell = present(rows[index]?.cells[place]);
            if (
              line[place] === "" ||
              !figures.has(column.id) ||
              /^(about the same|within repeats|one run only)$/.test(cell.text)
            )
              return;
            const round = signed.has(column.id) ? formatDifference : formatFixed;
            expect(round(Number(line[place]), decimals)).toBe(cell.text.replace(/^[≥≤] | \(.*\)$/g, ""));
          }),
        );
      }),
    );
  });

  it("leaves a missing figure empty and gives its reason in the notes", () => {
    const drawn = drawnDataset({
      dtm: {
        cilium: { bandwidth: gigabits(30, 31, 32) },
        calico: { bandwidth: gigabits(20, 22, hole("Cut short.")) },
      },
    });
    const lines = (...columns: ColumnId[]) =>
      parsed(selectView(drawn, viewOf(drawn, { columns })), format).slice(1);
    expect(lines("variant", "test", "run3").map(([variant, , ...rest]) => [variant, ...rest])).toEqual([
      ["cilium", "32", ""],
      ["calico", "", "Cut short."],
    ]);
    expect(lines("variant", "figure")[1]).toEqual([
      "calico",
      "21",
      "TCP, 8 streams, pod to pod",
      "2 of 3 runs have a value. Cut short.",
    ]);
  });

  it("defuses what a spreadsheet would take for a formula", () => {
    const nasty = ["=HYPERLINK(1)", "+1+1", "-1+1", "@SUM(A1)", "\tx"];
    const drawn = drawnDataset(
      { dtm: Object.fromEntries(nasty.map((_, i) => [`cilium-${i}`, { bandwidth: gigabits(30, 30) }])) },
      Object.fromEntries(nasty.map((name, i) => [`cilium-${i}`, { name, version: name, kernel: name }])),
    );
    const result = selectView(
      drawn,
      viewOf(drawn, { columns: ["variant", "version", "rank", "figure", "kernel"] }),
    );
    const text = exportTable(result, format, LINK);
    const cells = Papa.parse<string[]>(text, { delimiter: format === "csv" ? "," : "\t" }).data.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell === "'=HYPERLINK(1)")).toHaveLength(3);
  });

  it("writes a rank range with an en dash: with a hyphen a spreadsheet reads a date", () => {
    const drawn = drawnDataset({
      dtm: { cilium: { bandwidth: gigabits(30, 32) }, calico: { bandwidth: gigabits(29, 31) } },
    });
    const [, ...lines] = parsed(selectView(drawn, viewOf(drawn, { columns: ["variant", "rank"] })), format);
    expect(lines.map((cells) => cells.slice(0, 2))).toEqual([
      ["cilium", "1–2"],
      ["calico", "1–2"],
    ]);
  });
});

describe("the Markdown of a view", () => {
  const lines = (result: ReturnType<typeof selectView>) => exportTable(result, "md", LINK).split("\n");
  const cellsOf = (line: string) => line.slice(2, -2).split(" | ");

  it("has the screen's text in the screen's order, with the numbers of the notes", () => {
    fc.assert(
      fc.property(results, (result) => {
        fc.pre(!["encryption", "path"].includes(result.view.chart));
        const { heads, rows, notes } = viewTable(result);
        const table = lines(result).filter((line) => line.startsWith("|"));
        expect(cellsOf(present(table[0]))).toEqual(heads.map(headText));
        expect(table.slice(2).map(cellsOf)).toEqual(
          rows.map(({ cells }) =>
            cells.map((cell) =>
              [cell.text, ...cell.notes.map((note) => `[${notes.indexOf(note) + 1}]`)].join(" "),
            ),
          ),
        );
        notes.forEach((note, index) => expect(lines(result)).toContain(`[${index + 1}] ${note}`));
      }),
      { numRuns: 50 },
    );
  });

  it("of a chart with several figures a line is the table that the chart draws", () => {
    const result = selectDrawn(dataset, viewOf(dataset, { chart: "encryption" }));
    const table = lines(result).filter((line) => line.startsWith("|"));
    expect(cellsOf(present(table[0]))).toEqual(["Variant", "plain", "WireGuard", "IPsec"]);
    const [panel] = dotPanels(result, "encryption");
    expect(table.slice(2).map((line) => cellsOf(line)[0])).toEqual(panel?.rows.map(({ label }) => label));
    // results-spreadsheet.csv of calico and calico-wg, dtm: 39.0 and 8.07 Gbit/s.
    expect(table).toContain("| Calico | 39.0 | 8.07 | not measured |");
  });

  it("is headed by the view's sentence and ends in its link", () => {
    const result = selectView(dataset, viewOf(dataset));
    expect(lines(result)[0]).toBe(`**${describeView(result)}**`);
    expect(lines(result).at(-2)).toBe(`Source: ${LINK}`);
  });

  it("escapes what would break the table or be markup", () => {
    const drawn = drawnDataset(
      { dtm: { cilium: { bandwidth: gigabits(30) } } },
      { cilium: { name: "a|b<img>\nc\\" } },
    );
    const text = exportTable(selectView(drawn, viewOf(drawn, { columns: ["variant"] })), "md", LINK);
    expect(text).toContain("| a\\|b&lt;img> c\\\\ |");
  });
});

interface JsonExport {
  readonly title: string;
  readonly link: string;
  readonly columns: readonly { id: string; head: string; unit: string | null; numeric: boolean }[];
  readonly rows: readonly {
    readonly cells: Readonly<Record<string, number | string | null>>;
    readonly notes: readonly string[];
  }[];
}

describe("the JSON of a view", () => {
  const read = (result: ReturnType<typeof selectView>) =>
    JSON.parse(exportTable(result, "json", LINK)) as JsonExport;
  const cellsOf = (result: ReturnType<typeof selectView>) => read(result).rows.map(({ cells }) => cells);

  it("has the columns of the table with their units, its rows and its order", () => {
    fc.assert(
      fc.property(results, (result) => {
        const { heads, rows } = viewTable(result);
        const { columns, rows: written } = read(result);
        expect(columns).toEqual(
          heads.map(({ column, label, unit }) => ({
            id: column.id,
            head: label,
            unit,
            numeric: column.numeric,
          })),
        );
        expect(written.map(({ cells }) => Object.keys(cells))).toEqual(
          rows.map(() => heads.map(({ column }) => column.id)),
        );
        expect(written).toHaveLength(result.rows.length);
      }),
    );
  });

  it("read back has the cells and notes of the CSV", () => {
    fc.assert(
      fc.property(results, (result) => {
        const isShown = viewTable(result).heads.some(({ column }) => column.id === "test");
        const [, ...rows] = parsed(result, "csv");
        const lines = isShown ? rows : rows.map((line) => [...line.slice(0, -2), line.at(-1)]);
        const written = read(result).rows.map(({ cells, notes }) => [
          ...Object.values(cells).map((cell) => (cell === null ? "" : String(cell))),
          notes.join(" "),
        ]);
        expect(written).toEqual(lines);
      }),
    );
  });

  it("has a number or null in each figure, and a note on every row with a hole", () => {
    fc.assert(
      fc.property(results, (result) => {
        for (const { cells, notes } of read(result).rows) {
          const given = Object.entries(cells).filter(([id]) => figures.has(id));
          expect(given.filter(([, cell]) => cell !== null && typeof cell !== "number")).toEqual([]);
          if (Object.values(cells).includes(null)) expect(notes).not.toEqual([]);
        }
      }),
    );
  });

  it("holds null and the reason where a figure is missing, never 0, and 0 where 0 was measured", () => {
    const drawn = drawnDataset({
      dtm: {
        cilium: { retransmits: [0, 0, 0] },
        calico: { retransmits: [hole("Cut short."), hole("Cut short."), hole("Cut short.")] },
      },
    });
    const view = viewOf(drawn, { metric: "retransmits", columns: ["variant", "figure", "run1"] });
    expect(read(selectView(drawn, view)).rows).toEqual([
      { test: "dtm", cells: { variant: "cilium", figure: 0, run1: 0 }, notes: [] },
      { test: "dtm", cells: { variant: "calico", figure: null, run1: null }, notes: ["Cut short."] },
    ]);
  });

  it("keeps a text that looks like a number a text, and a rank range among them", () => {
    const drawn = drawnDataset(
      {
        dtm: {
          cilium: { bandwidth: gigabits(30, 32) },
          calico: { bandwidth: gigabits(29, 31) },
          antrea: { bandwidth: gigabits(9, 9) },
        },
      },
      { cilium: { version: "1.10", name: "=1+1" } },
    );
    const columns: ColumnId[] = ["variant", "rank", "version", "figure", "mtu", "n"];
    expect(cellsOf(selectView(drawn, viewOf(drawn, { columns })))).toEqual([
      { variant: "=1+1", rank: "1–2", version: "1.10", figure: 31, mtu: 8950, n: 2 },
      { variant: "calico", rank: "1–2", version: "1.0", figure: 30, mtu: 8950, n: 2 },
      { variant: "antrea", rank: 3, version: "1.0", figure: 9, mtu: 8950, n: 2 },
    ]);
  });

  it("carries the view's sentence, link, metric and node, indented by two, and ends in a line break", () => {
    const result = selectView(dataset, viewOf(dataset));
    const text = exportTable(result, "json", LINK);
    expect(text.split("\n").slice(0, 6)).toEqual([
      "{",
      `  "title": ${JSON.stringify(describeView(result))},`,
      `  "link": "${LINK}",`,
      '  "metric": "bandwidth",',
      '  "role": null,',
      '  "columns": [',
    ]);
    expect(text.endsWith("\n}\n")).toBe(true);
  });
});

describe("the file name", () => {
  it("says edition and metric and keeps the file type", () => {
    const result = selectView(dataset, viewOf(dataset, { metric: "per-core" }));
    expect(exportFileName(result, "csv")).toBe("cni-2024-01-per-core.csv");
    expect(exportFileName(result, "md")).toBe("cni-2024-01-per-core.md");
    expect(exportFileName(result, "json")).toBe("cni-2024-01-per-core.json");
  });
});
