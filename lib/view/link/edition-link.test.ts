import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findingsHref } from "@/lib/findings/findings-link";
import { LINK_VERSION } from "@/lib/link/version";
import { shippedCatalogue, shippedEditions, shippedIds } from "@/lib/testing/shipped";
import { decodeEditionLink, encodeEditionLink, variantHref } from "./edition-link";

const catalogue = shippedCatalogue();
const [latest, earlier] = [shippedEditions["2024-01"], shippedEditions["2020-08"]];

describe("the link of a page about a dataset", () => {
  it.each(shippedIds)("to %s comes back as it was", (id) => {
    const edition = shippedEditions[id];
    expect(decodeEditionLink(encodeEditionLink(edition), catalogue)).toEqual({ edition, problems: [] });
  });

  it("names the default dataset by saying nothing", () => {
    expect([findingsHref(latest), findingsHref(latest, "udp-poor"), variantHref(latest, "cilium")]).toEqual([
      "/findings",
      "/findings/udp-poor",
      "/variants/cilium",
    ]);
    expect(findingsHref(earlier, "udp-poor")).toBe(`/findings/udp-poor?edition=2020-08&v=${LINK_VERSION}`);
    expect(variantHref(earlier, "x")).toBe(`/variants/x?edition=2020-08&v=${LINK_VERSION}`);
  });

  it("means the dataset that the settings name, whatever the order", () => {
    const other = catalogue.map((one) => ({ ...one, isDefault: one.id === "2020-08" }));
    expect(decodeEditionLink("", other).edition.id).toBe("2020-08");
    expect(decodeEditionLink("edition=2024-01", other).edition.id).toBe("2024-01");
  });

  it("decodes any text to a dataset, and says what it could not use", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.webQueryParameters()), (query) => {
        expect(catalogue).toContain(decodeEditionLink(query, catalogue).edition);
      }),
    );
    expect(decodeEditionLink("edition=2019&x=1", catalogue).problems).toHaveLength(2);
  });
});
