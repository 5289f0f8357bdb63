import { describe, expect, it } from "vitest";
import { shippedCatalogue, shippedVocabulary } from "@/lib/testing/shipped";
import { isExplorerLink, START_ADDRESS } from "./explorer-address";
import { decodeView, encodeView, initialView, viewHref } from "./view-codec";

const vocabulary = shippedVocabulary("2024-01");

describe("where the explorer begins", () => {
  it("is a link as the explorer writes it, on one TCP stream", () => {
    expect(viewHref({ ...initialView(vocabulary), streams: ["single"] })).toBe(START_ADDRESS);
    expect(decodeView(START_ADDRESS.split("?")[1] ?? "", vocabulary).problems).toEqual([]);
  });
});

describe("a query of the front page", () => {
  it("is a link to the explorer where it names a field of a view, or a version alone", () => {
    const edition = shippedCatalogue().map(({ id }) => `edition=${id}`);
    for (const query of [
      ...edition,
      encodeView({ ...initialView(vocabulary), metric: "cpu" }),
      "v=1",
      "cni=x",
    ])
      expect(isExplorerLink(new URLSearchParams(query)), query).toBe(true);
    for (const query of ["", "utm_source=mail", "metrik=cpu"])
      expect(isExplorerLink(new URLSearchParams(query)), query).toBe(false);
  });
});
