import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset, SeriesKey, TestRuns } from "@/lib/dataset/dataset";
import { shippedIds, shippedEditions } from "@/lib/testing/shipped";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import type { TestId } from "@/lib/dataset/tests";
import { drawnDataset, drawnVariant } from "@/lib/testing/drawn-dataset";
import { selectView } from "@/lib/view/select/select-view";
import { decodeView, encodeView } from "@/lib/view/link/view-codec";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { caveatsOf, countVerdicts, findingHeading, tableHeading } from "./describe-findings";
import { claims, findFinding, findingsOf } from "./findings";
import { verdictIds } from "./verdict";

const { dataset } = loadDataset();
const findings = findingsOf(dataset);

/** A dataset without some tests, variants and series, its variants and runs in another order. */
const others: fc.Arbitrary<Dataset> = fc
  .record({
    tests: fc.subarray([...shippedEditions["2024-01"].testIds]),
    variants: fc.shuffledSubarray([...dataset.variants]),
    without: fc.subarray<SeriesKey>(["bandwidth", "loss", "client.memory", "server.cpu_system"]),
    reversed: fc.boolean(),
  })
  .map(({ tests, variants, without, reversed }) => {
    const runsOf = (runs: TestRuns): TestRuns =>
      Object.fromEntries(
        Object.entries(runs)
          .filter(([key]) => !without.includes(key as SeriesKey))
          .map(([key, values]) => [key, reversed ? [...values].reverse() : values]),
      );
    const readingsOf = (test: TestId) =>
      Object.fromEntries(
        Object.entries(dataset.readings[test] ?? {}).map(([id, runs]) => [id, runsOf(runs)]),
      );
    return {
      ...dataset,
      variants,
      readings: Object.fromEntries(tests.map((test) => [test, readingsOf(test)])),
    };
  });

function expectEvidenceInItsView(of: Dataset): void {
  for (const { id, evidence } of findingsOf(of))
    for (const { view, rows, metric } of evidence) {
      const { view: decoded, problems } = decodeView(encodeView(view), vocabularyOf(of));
      expect([decoded, problems], id).toEqual([view, []]);
      const shown = new Map(selectView(of, view).rows.map((row) => [row.key, row]));
      for (const cell of rows.flatMap(({ cells }) => cells)) {
        if (cell.kind !== "figure") continue;
        const { test, variant, figure, summary } = cell.measurement;
        const row = shown.get(`${test}/${variant.id}`);
        expect([row?.figure, row?.summary, view.metric], id).toEqual([figure, summary, metric]);
        if (metric === "bandwidth") expect(cell.loss, id).toEqual(row?.loss ?? null);
      }
    }
}

describe("the claims", () => {
  it("have ids that can stand in an address, each once", () => {
    const ids = claims.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it("are found by their id, and nothing else is", () => {
    for (const { id } of claims) expect(findFinding(dataset, id)?.id).toBe(id);
    for (const id of ["", "udp", "__proto__", "UDP-poor"]) expect(findFinding(dataset, id)).toBeNull();
  });

  it("have a rule that says when each verdict is given", () => {
    const rules = claims.map(({ rule }) => rule);
    expect(rules.filter((rule) => !/Holds if|holds if|not testable/.test(rule))).toEqual([]);
  });
});

describe("the findings of any dataset", () => {
  it("have a verdict with what it rests on, whatever is missing", () => {
    fc.assert(
      fc.property(others, (other) => {
        const found = findingsOf(other);
        expect(found.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
        for (const { verdict, result } of found) {
          expect(verdictIds).toContain(verdict);
          expect(result).toMatch(/^[^ ].*\.$/s);
          expect(result).not.toMatch(/NaN|Infinity|undefined|null/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("name evidence that a link to the explorer shows, figure by figure", () => {
    fc.assert(fc.property(others, expectEvidenceInItsView), { numRuns: 25 });
    for (const edition of shippedIds) expectEvidenceInItsView(loadDataset(edition).dataset);
  });

  it("do not depend on the order of variants or runs", () => {
    const reversed: Dataset = {
      ...dataset,
      variants: [...dataset.variants].reverse(),
      readings: Object.fromEntries(
        shippedEditions["2024-01"].testIds.map((test) => [
          test,
          Object.fromEntries(
            Object.entries(dataset.readings[test] ?? {}).map(([id, runs]) => [
              id,
              Object.fromEntries(Object.entries(runs).map(([key, values]) => [key, [...values].reverse()])),
            ]),
          ),
        ]),
      ),
    };
    const verdictsOf = (of: Dataset) => findingsOf(of).map(({ id, verdict }) => [id, verdict]);
    expect(verdictsOf(reversed)).toEqual(verdictsOf(dataset));
  });

  it("are not testable on a dataset without readings, and each says why", () => {
    const empty = findingsOf({ ...drawnDataset({}), variants: [drawnVariant("cilium")] });
    const told = empty.filter(({ verdict }) => verdict !== "not-testable").map(({ id }) => id);
    expect(told).toEqual(["variant-count"]);
  });

  it("say what CPU leaves out wherever a figure is made of CPU time", () => {
    for (const finding of findings)
      for (const table of finding.evidence)
        if (table.metric === "cpu" || table.metric === "efficiency") {
          expect(tableHeading(table)).toContain("system + user, softirq excluded");
          expect(caveatsOf(finding).join(" ")).toContain("softirq excluded");
        }
  });
});

describe("the words of the findings", () => {
  it("count every claim once", () => {
    const counts = [
      ...countVerdicts(findings, dataset).matchAll(/\d+(?= (?:holds|mostly|mixed|fails|not testable))/g),
    ];
    expect(counts.reduce((sum, [count]) => sum + Number(count), 0)).toBe(findings.length);
  });

  it("head a finding by its claim and its verdict", () => {
    const udp = findFinding(dataset, "udp-poor");
    expect(udp && findingHeading(udp, shippedEditions["2024-01"])).toBe(
      "UDP performs poorly with every CNI: mostly holds, 34 of 44",
    );
  });
});
