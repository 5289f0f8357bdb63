import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { arbitraryView, drawnDataset, gigabits, hole, viewOf } from "@/lib/testing/drawn-dataset";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import type { ColumnId } from "./column-ids";
import { selectView } from "@/lib/view/select/select-view";
import { headText, viewTable } from "./table-rows";
import type { ViewState } from "@/lib/view/link/view-state";

const { dataset } = loadDataset();
const table = (changes: Partial<ViewState>) => viewTable(selectView(dataset, viewOf(dataset, changes)));
const columnsOf = (changes: Partial<ViewState>) => table(changes).heads.map(({ column }) => column.id);
const firstCell = ({ heads, rows }: ReturnType<typeof viewTable>, id: ColumnId) =>
  rows[0]?.cells[heads.findIndex(({ column }) => column.id === id)];
const cell = (changes: Partial<ViewState>, id: ColumnId) =>
  firstCell(table({ ...changes, columns: ["variant", id] }), id);

describe("the loss column", () => {
  it("stands in every table with UDP bandwidth, whatever columns were chosen", () => {
    fc.assert(
      fc.property(arbitraryView(vocabularyOf(dataset)), (view) => {
        const result = selectView(dataset, view);
        const ids = viewTable(result).heads.map(({ column }) => column.id);
        const udp = result.rows.some(({ test }) => test[1] === "u");
        const bandwidth = view.metric === "bandwidth" || ids.includes("bandwidth");
        const loss = ids.includes("loss") || (view.metric === "loss" && ids.includes("figure"));
        expect(udp && bandwidth && !loss).toBe(false);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
  });

  it("stands right after the bandwidth, or last where only runs are shown", () => {
    const udp = (columns: ColumnId[]) => columnsOf({ protocol: ["udp"], columns });
    expect(udp(["variant", "figure", "rank"])).toEqual(["variant", "figure", "loss", "rank"]);
    expect(udp(["variant", "run1"])).toEqual(["variant", "run1", "loss"]);
  });

  it("is not forced upon TCP", () => {
    expect(columnsOf({})).not.toContain("loss");
  });
});

describe("the columns", () => {
  it("are the reader's in the reader's order, with the variant always among them", () => {
    expect(columnsOf({ columns: ["max", "variant", "rank"] })).toEqual(["max", "variant", "rank"]);
    expect(columnsOf({ columns: ["max", "rank"] })).toEqual(["variant", "max", "rank"]);
  });

  it("name the test where several are shown", () => {
    expect([
      columnsOf({}).includes("test"),
      columnsOf({ path: ["direct", "service"] }).includes("test"),
    ]).toEqual([false, true]);
  });

  it("say of every CPU figure in their head that softirq is excluded", () => {
    const heads = table({
      metric: "efficiency",
      columns: ["variant", "figure", "cpu", "per-core", "bandwidth"],
    }).heads.map(headText);
    expect(heads.map((head) => head.includes("system + user, softirq excluded"))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it("carry the unit in the head, once", () => {
    expect(table({ columns: ["variant", "figure", "memory", "loss"] }).heads.map(headText)).toEqual([
      "Variant",
      "Bandwidth, median (Gbit/s)",
      "Memory (GiB)",
      "Loss, median (range of the runs) (%)",
    ]);
  });
});

describe("a cell", () => {
  it("shows three digits and keeps all of them", () => {
    expect(cell({ variant: ["cilium"], streams: ["single"] }, "run2")).toMatchObject({
      text: "22.3",
      full: "22.293187999043052",
    });
  });

  it("without a value shows a word, sorts last and tells the reason", () => {
    const failed = cell({ variant: ["antrea-ipsec"], streams: ["single"], path: ["service"] }, "figure");
    expect(failed).toMatchObject({ text: "failed", full: "", sortKey: null });
    expect(failed?.notes).toHaveLength(1);
    expect(cell({ variant: ["baremetal"], path: ["service"] }, "figure")?.text).toBe("not measured");
  });

  it("of some runs says how many have a value", () => {
    const drawn = drawnDataset({ dtm: { cilium: { bandwidth: gigabits(30, 31, hole("Cut short.")) } } });
    const made = viewTable(selectView(drawn, viewOf(drawn)));
    expect(firstCell(made, "figure")?.notes).toEqual(["2 of 3 runs have a value. Cut short."]);
  });

  it("of rank gives the range that the runs allow, and says why there is none", () => {
    expect(cell({ variant: ["cilium"] }, "rank")?.text).toBe("2–3");
    expect(cell({ variant: ["baremetal"] }, "rank")).toMatchObject({ text: "ref.", sortKey: null });
    expect(cell({ variant: ["antrea-ipsec"], metric: "cpu" }, "rank")).toMatchObject({
      text: "none",
      notes: [expect.stringContaining("softirq")],
    });
  });

  it("of another metric is that of the view's role and statistic", () => {
    const drawn = drawnDataset({
      dtm: {
        cilium: {
          bandwidth: gigabits(10, 10, 10),
          "client.memory": [2, 4, 9].map((gibibytes) => gibibytes * 2 ** 30),
          "server.memory": [4, 8, 15].map((gibibytes) => gibibytes * 2 ** 30),
        },
      },
    });
    const memoryOf = (changes: Partial<ViewState>) =>
      firstCell(viewTable(selectView(drawn, viewOf(drawn, { columns: ["memory"], ...changes }))), "memory")
        ?.full;
    expect([memoryOf({ role: "client" }), memoryOf({ role: "server" }), memoryOf({ role: "both" })]).toEqual([
      "4",
      "8",
      "6",
    ]);
    expect([memoryOf({ stat: "mean" }), memoryOf({ stat: "best" }), memoryOf({ stat: "worst" })]).toEqual([
      "7",
      "3",
      "12",
    ]);
  });

  it("of another metric that the test does not have says so", () => {
    expect(cell({ variant: ["cilium"] }, "jitter")).toMatchObject({
      text: "n/a",
      full: "",
      notes: ["Jitter does not exist on this test."],
    });
  });

  it("of a fact that the source does not tell is empty with its reason", () => {
    expect(cell({ variant: ["baremetal"] }, "kernel")).toMatchObject({
      text: "unknown",
      full: "",
      notes: [expect.stringContaining("no file")],
    });
  });

  it("of percent against a zero baseline says so", () => {
    const row = { variant: ["cilium"], metric: "memory-overhead" } as const;
    expect(cell(row, "percent")).toMatchObject({
      text: "none",
      notes: ["The baseline is zero: there is no percent of it."],
    });
    expect(cell(row, "difference")?.notes).toEqual([]);
  });

  it("that is empty always tells why", () => {
    fc.assert(
      fc.property(arbitraryView(vocabularyOf(dataset)), (view) => {
        const { rows, heads } = viewTable(selectView(dataset, view));
        const silent = rows.flatMap(({ key, cells }) =>
          cells.flatMap(({ full, notes }, i) =>
            full === "" && notes.length === 0 ? [`${key} ${heads[i]?.column.id}`] : [],
          ),
        );
        expect(silent).toEqual([]);
      }),
    );
  });
});
