import { describe, expect, it } from "vitest";
import { shippedIds, shippedEditions } from "@/lib/testing/shipped";
import { loadDataset } from "@/lib/dataset/files/load-dataset";

import { vocabularyOf } from "./view-fields";
import { presets, presetView } from "./presets";
import { selectView } from "@/lib/view/select/select-view";
import { decodeView, encodeView } from "./view-codec";

describe.each(shippedIds)("the presets of %s", (edition) => {
  const { dataset } = loadDataset(edition);
  const vocabulary = vocabularyOf(dataset);

  it.each(presets)("$label opens without a problem and shows rows", ({ query }) => {
    const { view, problems } = decodeView(query(shippedEditions[edition]), vocabulary);
    expect(problems).toEqual([]);
    expect(selectView(dataset, view).rows.length).toBeGreaterThan(5);
  });

  it("open views that differ from each other", () => {
    const links = presets.map((preset) => encodeView(presetView(preset, vocabulary)));
    expect(new Set(links).size).toBe(presets.length);
  });
});
