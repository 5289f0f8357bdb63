import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editionIds } from "@/lib/dataset/editions";
import { LINK_VERSION } from "@/lib/link/link";
import { decodeFindingsLink, encodeFindingsLink, findingsHref, findingsUpgraders } from "./findings-link";

describe("the link of the findings", () => {
  it.each(editionIds)("to %s comes back as it was", (edition) => {
    expect(decodeFindingsLink(encodeFindingsLink(edition))).toEqual({ edition, problems: [] });
  });

  it("names the latest edition by saying nothing", () => {
    expect([findingsHref("2024-01"), findingsHref("2024-01", "udp-poor")]).toEqual([
      "/findings",
      "/findings/udp-poor",
    ]);
    expect(findingsHref("2020-08", "udp-poor")).toBe(`/findings/udp-poor?edition=2020-08&v=${LINK_VERSION}`);
  });

  it("decodes any text to an edition, and tells what it could not use", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.webQueryParameters()), (query) => {
        expect(editionIds).toContain(decodeFindingsLink(query).edition);
      }),
    );
    expect(decodeFindingsLink("edition=2019&x=1").problems).toHaveLength(2);
  });

  it("has as many upgraders as there are older versions", () => {
    expect(LINK_VERSION).toBe(String(findingsUpgraders.length + 1));
  });
});
