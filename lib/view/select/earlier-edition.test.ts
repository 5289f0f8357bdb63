/** What holds of the latest edition's views holds of an earlier edition's. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shippedIds, shippedEditions } from "@/lib/testing/shipped";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { arbitraryView, viewOf } from "@/lib/testing/drawn-dataset";
import { apiResults } from "@/lib/view/api/api-results";
import { apiResultsSchema } from "@/lib/view/api/api-schema";
import { holdsView, sliceDataset } from "./dataset-slice";
import { describeView } from "@/lib/view/describe/describe-view";
import { exportTable } from "@/lib/view/table/export-table";
import { passesFilters } from "./filters";
import { scatterPanels } from "@/lib/view/chart/scatter-points";
import { selectView } from "./select-view";
import { decodeView, encodeView } from "@/lib/view/link/view-codec";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import type { ViewState } from "@/lib/view/link/view-state";
import { viewNotices } from "@/lib/view/describe/view-notices";
import { inEdition, withChart } from "@/lib/view/link/view-transitions";

describe.each(shippedIds.filter((edition) => edition !== "2024-01"))("views of %s", (edition) => {
  const { dataset } = loadDataset(edition);
  const vocabulary = vocabularyOf(dataset);
  const views = arbitraryView(vocabulary);

  it("come back from their links as they were", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(decodeView(encodeView(view), vocabulary)).toEqual({ view, problems: [] });
      }),
    );
  });

  it("answer with rows of their own tests that fit the schema of the API, whatever is shown", () => {
    fc.assert(
      fc.property(views, (view) => {
        const result = selectView(dataset, view);
        const answer = apiResults(result, []);
        expect(apiResultsSchema.safeParse(answer).error).toBeUndefined();
        expect(answer.rows.length).toBe(
          result.tests.length * dataset.variants.filter((variant) => passesFilters(variant, view)).length,
        );
        expect(result.tests.filter((test) => !shippedEditions[edition].testIds.includes(test))).toEqual([]);
      }),
    );
  });

  it("are described, explained, drawn and exported", () => {
    fc.assert(
      fc.property(views, (view) => {
        const result = selectView(dataset, view);
        expect(describeView(result)).toContain(edition);
        expect(viewNotices(result).every(({ text }) => text.endsWith("."))).toBe(true);
        expect(exportTable(result, "csv", "/").length).toBeGreaterThan(0);
        scatterPanels(result);
      }),
    );
  });

  it("are the same on the cut dataset as on the whole", () => {
    fc.assert(
      fc.property(views, (view) => {
        const cut = sliceDataset(dataset, view);
        expect(holdsView(cut, view)).toBe(true);
        expect(selectView(cut, view).rows.map(({ figure, rank }) => [figure, rank])).toEqual(
          selectView(dataset, view).rows.map(({ figure, rank }) => [figure, rank]),
        );
      }),
    );
  });

  it("show every traffic test in the heat table", () => {
    const heat = withChart(viewOf(dataset), "heat");
    expect(selectView(dataset, heat).tests).toEqual(
      shippedEditions[edition].testIds.filter((test) => test !== "idle"),
    );
  });

  it("ask the same of another edition as far as it has the words", () => {
    const from = viewOf(dataset, { metric: "efficiency", path: ["service"], cni: ["cilium", "weavenet"] });
    expect(inEdition(from, shippedEditions["2024-01"])).toMatchObject({
      edition: { id: "2024-01" },
      metric: "efficiency",
      path: ["service"],
      cni: ["cilium"],
      streams: ["multi"],
      baseline: "baremetal",
    });
  });

  it("keep no word that the other edition does not know", () => {
    fc.assert(
      fc.property(views, (view) => {
        const there = loadDataset("2024-01").dataset;
        const view2024 = inEdition(view, shippedEditions["2024-01"]);
        expect(decodeView(encodeView(view2024), vocabularyOf(there))).toEqual({
          view: view2024,
          problems: [],
        });
      }),
    );
  });

  it("say that a UDP bandwidth stands without its loss, and that pods differ in MTU", () => {
    const ids = (changes: Partial<ViewState>) =>
      viewNotices(selectView(dataset, viewOf(dataset, changes))).map(({ id }) => id);
    expect(ids({ protocol: ["udp"] })).toEqual(expect.arrayContaining(["no-loss", "mtu"]));
    expect(ids({})).not.toContain("no-loss");
    expect(ids({ variant: ["doc-antrea.u18.04-default", "doc-cilium.u18.04-default"] })).not.toContain("mtu");
    expect(ids({ metric: "memory" })).not.toContain("mtu");
  });

  it("go to the latest edition and back without an empty page, whatever the metric", () => {
    const latest = loadDataset("2024-01").dataset;
    for (const metric of shippedEditions["2024-01"].metrics)
      for (const protocol of ["tcp", "udp", "idle"] as const) {
        const from = viewOf(latest, { metric, protocol: [protocol] });
        if (selectView(latest, from).rows.length === 0) continue;
        const there = inEdition(from, shippedEditions[edition]);
        expect(selectView(dataset, there).rows.length, `${metric} ${protocol}`).toBeGreaterThan(0);
      }
    const lightest = viewOf(latest, { metric: "memory-overhead", protocol: ["idle"] });
    expect(inEdition(lightest, shippedEditions[edition])).toMatchObject({
      metric: "memory",
      protocol: ["idle"],
    });
  });

  it("say that the runs of a variant were of one installation", () => {
    expect(viewNotices(selectView(dataset, viewOf(dataset))).map(({ id }) => id)).toContain("runs");
  });

  it("answer a UDP bandwidth with a note that its loss is not there", () => {
    const answer = (changes: Partial<ViewState>) =>
      apiResults(selectView(dataset, viewOf(dataset, changes)), []).rows;
    expect(new Set(answer({ protocol: ["udp"] }).map(({ note }) => note))).toEqual(
      new Set([`The result tables of ${edition} have no loss.`]),
    );
    expect(new Set(answer({}).map(({ note }) => note))).toEqual(new Set([null]));
  });
});
