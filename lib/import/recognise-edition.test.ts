import { describe, expect, it } from "vitest";
import { recogniseFormat } from "./recognise-edition";

const line = "doc-flannel.u18.04-default/doc-flannel.u18.04-default-run1.tsv";

describe("the edition of a folder", () => {
  it.each([
    [["README.md", "cilium/results-spreadsheet.csv"], "2024-01"],
    [["iperf3-output.tar.xz", "cilium/1/all.results"], "2024-01"],
    [["README.md", line], "2020-08"],
    [["environment.csv"], "2020-08"],
    [["doc-flannel.u18.04-default/doc-flannel.u18.04-default-run1.knbdata"], "2020-08"],
  ])("is told by the names of its files: %j", (listing, edition) => {
    expect(recogniseFormat(listing)).toBe(edition);
  });

  it.each([[[]], [["README.md", "cilium"]], [["cilium/results.prom", line]]])(
    "is none where there are no files of an edition, or those of two: %j",
    (listing) => {
      expect(recogniseFormat(listing)).toBeNull();
    },
  );
});
