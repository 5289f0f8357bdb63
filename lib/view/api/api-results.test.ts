import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readDefused } from "@/lib/csv";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { arbitraryView, present, viewOf } from "@/lib/testing/drawn-dataset";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { apiResults, apiResultsCsv, type ApiResults, type ApiRow } from "./api-results";
import { selectView } from "@/lib/view/select/select-view";
import { viewTable } from "@/lib/view/table/table-rows";
import type { ViewState } from "@/lib/view/link/view-state";

const { dataset } = loadDataset();
const answer = (view: ViewState) => apiResults(selectView(dataset, view), []);
const answers = arbitraryView(vocabularyOf(dataset)).map(answer);
const rowOf = (changes: Partial<ViewState>) => present(answer(viewOf(dataset, changes)).rows[0]);
const containing = (part: string): unknown => expect.stringContaining(part);
const lossMetric = (variant: string) => {
  const { median, min, max } = rowOf({ variant: [variant], metric: "loss", protocol: ["udp"] });
  return { median, min, max };
};
const numberOrNull = (value: unknown) => value === null || Number.isFinite(value);

const promisedRow =
  "variant cni encryption test protocol streams path runs n median mean min max missing rank comparable loss note".split(
    " ",
  );

describe("the answer", () => {
  it("has the promised shape", () => {
    const { edition, metric, problems, source } = answer(viewOf(dataset, { metric: "efficiency" }));
    expect(edition).toBe("2024-01");
    expect(metric).toEqual({
      id: "efficiency",
      unit: "mCPU per Gbit/s",
      better: "lower",
      caveat: "system + user, softirq excluded",
      bound: "lower",
    });
    expect(problems).toEqual([]);
    expect(source).toMatchObject({ commit: "3a5c159000f26ac9a1686ddd5d6f6169fb5b6218" });
  });

  it("hands on the problems of the query", () => {
    const problem = { parameter: "cni", text: "clium", message: "Unknown CNI 'clium'." };
    expect(apiResults(selectView(dataset, viewOf(dataset)), [problem]).problems).toEqual([problem]);
  });

  it("has the rows of the view in its order, each with every promised field and three runs", () => {
    fc.assert(
      fc.property(arbitraryView(vocabularyOf(dataset)), (view) => {
        const { rows } = answer(view);
        expect(rows.map(({ test, variant }) => `${test}/${variant}`)).toEqual(
          viewTable(selectView(dataset, view)).rows.map(({ key }) => key),
        );
        for (const row of rows) {
          expect(promisedRow.filter((name) => !(name in row))).toEqual([]);
          expect([row.runs.length, row.n]).toEqual([3, row.runs.filter((run) => run !== null).length]);
        }
      }),
    );
  });

  it("holds finite numbers and null, never NaN, and a reason for each row with a hole", () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(JSON.parse(JSON.stringify(given))).toEqual(given);
        for (const row of given.rows) {
          const numbers = [
            ...row.runs,
            row.median,
            row.mean,
            row.min,
            row.max,
            ...Object.values(row.loss ?? {}),
          ];
          expect(numbers.every(numberOrNull)).toBe(true);
          expect(row.missing.length > 0).toBe(row.runs.includes(null));
          if (row.n === 0)
            expect([row.median, row.mean, row.min, row.max, row.rank]).toEqual(Array(5).fill(null));
        }
      }),
    );
  });
});

describe("a row", () => {
  it("is in stored units: bit/s as published", () => {
    const { runs, median } = rowOf({ variant: ["cilium"], streams: ["single"] });
    expect(runs[1]).toBe(22293187999.043053);
    expect(median).toBe([...(runs as number[])].sort((a, b) => a - b)[1]);
  });

  it("names why it has no value", () => {
    expect(rowOf({ variant: ["antrea-ipsec"], streams: ["single"], path: ["service"] })).toMatchObject({
      runs: [null, null, null],
      n: 0,
      rank: null,
      missing: [containing("Name or service not known")],
    });
  });

  it("gives the best and the worst rank that its runs allow, and how many were ranked", () => {
    expect(rowOf({ variant: ["cilium"] })).toMatchObject({
      rank: { best: 2, worst: 3, of: 22 },
      comparable: true,
      note: null,
    });
  });

  it("of IPsec on CPU is not comparable, has no rank and says why", () => {
    const row = rowOf({ variant: ["antrea-ipsec"], metric: "cpu" });
    expect(row).toMatchObject({ comparable: false, rank: null, note: containing("softirq") });
    expect(row.median).toBeGreaterThan(0);
  });

  it("of bare metal has no rank and is called the reference", () => {
    expect(rowOf({ variant: ["baremetal"] })).toMatchObject({
      rank: null,
      note: containing("reference"),
    });
  });

  it("of UDP carries its loss, with a note above 10 %, and of TCP none", () => {
    const udp = rowOf({ variant: ["calico-vpp"], protocol: ["udp"] });
    expect(udp.loss).toEqual(lossMetric("calico-vpp"));
    expect(udp.note).toContain("More than 10 %");
    expect(rowOf({ variant: ["calico-vpp"] }).loss).toBeNull();
  });
});

describe("the CSV", () => {
  const lists = (row: ApiRow) => ({
    run1: row.runs[0],
    run2: row.runs[1],
    run3: row.runs[2],
    missing: row.missing.join(" "),
    rank_best: row.rank?.best,
    rank_worst: row.rank?.worst,
    ranked: row.rank?.of,
    loss_median: row.loss?.median,
    loss_min: row.loss?.min,
    loss_max: row.loss?.max,
  });
  const texts = ({ edition, metric, role, stat, rows }: ApiResults) =>
    rows.map(({ runs: _runs, rank, loss, ...row }) => {
      const line = {
        edition,
        metric: metric.id,
        unit: metric.unit,
        caveat: metric.caveat,
        bound: metric.bound,
        role,
        stat,
        ...row,
        ...lists({ runs: _runs, rank, loss, ...row }),
      };
      return Object.fromEntries(Object.entries(line).map(([name, value]) => [name, String(value ?? "")]));
    });

  it("read back has the same rows, fields and order as the JSON", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { data, errors } = Papa.parse<Record<string, string>>(
          apiResultsCsv(given, dataset.definition),
          {
            header: true,
            delimiter: ",",
            skipEmptyLines: true,
            transform: readDefused,
          },
        );
        expect(errors).toEqual([]);
        expect(data).toEqual(texts(given));
      }),
    );
  });

  it("has its header when no row is left", () => {
    const [header, ...rest] = apiResultsCsv(
      { ...answer(viewOf(dataset)), rows: [] },
      dataset.definition,
    ).split("\n");
    expect([header?.startsWith("edition,metric,unit,caveat,bound,role,stat,variant"), rest]).toEqual([
      true,
      [""],
    ]);
  });
});
