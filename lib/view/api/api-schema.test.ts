import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { errorSchema } from "@/lib/link/api-schema";
import { arbitraryView, present, viewOf } from "@/lib/testing/drawn-dataset";
import { apiResults } from "./api-results";
import { apiResultsSchema, apiRowSchema } from "./api-schema";
import { selectView } from "@/lib/view/select/select-view";
import { decodeView } from "@/lib/view/link/view-codec";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import type { ViewState } from "@/lib/view/link/view-state";

const { dataset } = loadDataset();
const answer = (view: ViewState) => apiResults(selectView(dataset, view), []);
const rowOf = (changes: Partial<ViewState>) => present(answer(viewOf(dataset, changes)).rows[0]);
const whole = rowOf({ variant: ["cilium"] });
const empty = rowOf({ variant: ["antrea-ipsec"], streams: ["single"], path: ["service"] });

describe("the schema of the results", () => {
  it("takes the answer to any view and gives it back as it is", () => {
    fc.assert(
      fc.property(arbitraryView(vocabularyOf(dataset)), (view) => {
        const given = answer(view);
        expect(apiResultsSchema.parse(given)).toEqual(given);
      }),
    );
  });

  it("takes the problems of any query", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (name, text) => {
        const query = new URLSearchParams([
          [name, text],
          ["cni", text],
        ]);
        const { view, problems } = decodeView(query, vocabularyOf(dataset));
        const given = apiResults(selectView(dataset, view), problems);
        expect(apiResultsSchema.parse(given).problems).toEqual(problems);
      }),
      { numRuns: 30 },
    );
  });

  it("refuses an answer with a property more or one less", () => {
    const given = answer(viewOf(dataset));
    expect(apiResultsSchema.safeParse({ ...given, colour: "red" }).success).toBe(false);
    expect(apiResultsSchema.safeParse({ ...given, source: undefined }).success).toBe(false);
  });
});

describe("the schema of a row", () => {
  const refused = (row: object) => !apiRowSchema.safeParse(row).success;

  it("takes rows with and without holes", () => {
    expect([refused(whole), refused(empty)]).toEqual([false, false]);
    expect([whole.n, empty.n]).toEqual([3, 0]);
  });

  it.each(["median", "mean", "min", "max"])("refuses a number as %s where no run has a value", (name) => {
    expect(refused({ ...empty, [name]: 0 })).toBe(true);
  });

  it.each(["median", "mean", "min", "max"])("refuses null as %s where runs have values", (name) => {
    expect(refused({ ...whole, [name]: null })).toBe(true);
  });

  it("refuses a hole that was filled, a hole without its reason, and a reason without a hole", () => {
    expect(refused({ ...empty, runs: [0, null, null] })).toBe(true);
    expect(refused({ ...empty, missing: [] })).toBe(true);
    expect(refused({ ...whole, missing: ["The run failed."] })).toBe(true);
  });

  it("refuses a rank whose best is behind its worst, or whose worst is behind the last", () => {
    expect(refused({ ...whole, rank: { best: 1, worst: 3, of: 22 } })).toBe(false);
    expect(refused({ ...whole, rank: { best: 3, worst: 1, of: 22 } })).toBe(true);
    expect(refused({ ...whole, rank: { best: 1, worst: 23, of: 22 } })).toBe(true);
    expect(refused({ ...whole, rank: { best: 1, worst: 3 } })).toBe(true);
  });

  it("refuses a loss that is no percentage", () => {
    expect(refused({ ...whole, loss: { median: 1, min: 0, max: 100 } })).toBe(false);
    expect(refused({ ...whole, loss: { median: 1, min: 0, max: 100.1 } })).toBe(true);
    expect(refused({ ...whole, loss: 1 })).toBe(true);
  });

  it.each([NaN, Infinity, "n/a", "12"])("refuses %j as a figure", (text) => {
    expect(refused({ ...whole, median: text })).toBe(true);
    expect(refused({ ...whole, runs: [text, ...whole.runs.slice(1)] })).toBe(true);
  });
});

describe("the schema of an error", () => {
  it("takes a reason and nothing else", () => {
    const accepts = [{ error: "Too long." }, { error: 400 }, {}, { error: "x", rows: [] }].map(
      (body) => errorSchema.safeParse(body).success,
    );
    expect(accepts).toEqual([true, false, false, false]);
  });
});
