import { variantHref } from "@/lib/view/link/edition-link";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loadDataset, loadFolder } from "@/lib/dataset/files/load-dataset";
import { claims } from "@/lib/findings/findings";
import { encodeProfile, sharedProfileHref } from "@/lib/recommend/profile/profile-codec";
import { arbitraryView, present } from "@/lib/testing/drawn-dataset";
import { arbitraryProfile } from "@/lib/testing/drawn-profile";
import { encodeView, viewHref } from "@/lib/view/link/view-codec";
import { fields, vocabularyOf } from "@/lib/view/link/view-fields";
import { composePreview, composeWhole } from "@/lib/picture/paint/compose";
import { shippedDataset, shippedIds } from "@/lib/testing/shipped";
import { pagePicture } from "./page-picture";
import { pictureFolder } from "./picture-address";
import { svgOf } from "@/lib/picture/paint/svg";

const { dataset } = loadDataset();
const pages = ["explorer", "compare", "recommend", "seconds", "history"] as const;
const views = arbitraryView(vocabularyOf(dataset));
const pageOf = (page: string, query: string) => present(pagePicture([page], query, loadFolder()));
const addressOf = (page: string, query: string) => pageOf(page, query).address;

const words = fc.oneof(
  fc.constantFrom(...fields.flatMap(({ name, values }) => [name, ...values(vocabularyOf(dataset))])),
  fc.constantFrom("__proto__", "%zz", "\ud800", "😀", "-", "weights", "throughput:9", "nodes", "NaN", "v=7"),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const mangled = fc
  .array(fc.tuple(words, fc.constantFrom("=", ",", "&", "", "=&")), { maxLength: 20 })
  .map((parts) => parts.flat().join(""));
const anyQuery = fc.oneof(fc.string({ unit: "binary" }), fc.webQueryParameters(), mangled);

/** The same query in another order and in capitals. */
const otherwise = (query: string) =>
  query
    .split("&")
    .reverse()
    .join("&")
    .replaceAll(/=[^&]*/g, (text) => text.toUpperCase());

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.each(pages)("the picture of %s", (page) => {
  it("is made for any query at all", () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const picture = pageOf(page, query).picture();
        expect(svgOf(composeWhole(picture, "dark"))).toContain("</svg>");
        expect(svgOf(composePreview(picture, "light"))).toContain('width="1200" height="630"');
      }),
      { numRuns: 25 },
    );
  });

  it("has an address that leads to itself", () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const address = addressOf(page, query);
        expect(addressOf(page, address.slice(address.indexOf("?") + 1))).toBe(address);
      }),
    );
  });
});

describe("an address", () => {
  it("is the view's, however its query is written", () => {
    fc.assert(
      fc.property(views, (view) => {
        const query = encodeView(view);
        expect(addressOf("explorer", query)).toBe(viewHref(view));
        expect(addressOf("explorer", `${otherwise(query)}&utm_source=mail`)).toBe(viewHref(view));
        expect(addressOf("compare", otherwise(query))).toBe(viewHref(view, "/compare"));
      }),
    );
  });

  it("is that of the seconds and of the history, however its query is written", () => {
    const seconds = "/seconds?variant=calico,cilium&test=sum&axis=fit&v=1";
    expect(addressOf("seconds", "axis=FIT&variant=cilium&v=1&test=sum&variant=calico&form=1")).toBe(seconds);
    const history = "/history?protocol=udp&encryption=none,ipsec&cni=cilium&v=1";
    expect(addressOf("history", "cni=Cilium&encryption=ipsec&encryption=none&protocol=UDP")).toBe(history);
  });

  it("is the profile's, however its query is written", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        expect(addressOf("recommend", otherwise(encodeProfile(profile)))).toBe(sharedProfileHref(profile));
      }),
    );
  });
});

describe("a page", () => {
  it("of each variant has its picture", () => {
    for (const { definition, variants } of shippedIds.map(shippedDataset))
      for (const { id, name } of variants) {
        const page = present(pagePicture(["variants", id], "any=query", loadFolder()));
        expect([page.address, page.picture().title]).toEqual([
          variantHref(definition, id),
          expect.stringContaining(name),
        ]);
      }
  });

  it("of each finding has its picture, and all of them have one together", () => {
    for (const { id, claim } of claims) {
      const page = present(pagePicture(["findings", id], "any=query", loadFolder()));
      expect(page.address).toBe(`/findings/${id}`);
      expect(page.picture().title).toContain(claim.replace(/\.$/, ""));
    }
    expect(present(pagePicture(["findings"], "v=1", loadFolder())).address).toBe("/findings");
  });

  it.each([
    [[]],
    [[""]],
    [["method"]],
    [["Explorer"]],
    [["__proto__"]],
    [["explorer", "cilium"]],
    [["recommend", "x"]],
    [["seconds", "cilium"]],
    [["history", "cilium"]],
    [["findings", "udp"]],
    [["findings", "__proto__"]],
    [["findings", "udp-poor", "x"]],
    [["variants"]],
    [["variants", "clium"]],
    [["variants", "__proto__"]],
    [["variants", "cilium", "x"]],
  ])("%j has none", (page) => {
    expect(pagePicture(page, "", loadFolder())).toBeNull();
  });

  it("has its pictures in a folder of its own", () => {
    expect(["/explore", "/compare", "/variants/cilium", "/"].map(pictureFolder)).toEqual([
      "/picture/explorer",
      "/picture/compare",
      "/picture/variants/cilium",
      "/picture/home",
    ]);
  });

  it("is linked to from its picture at the address of the site", () => {
    vi.stubEnv("SITE_URL", "https://cni.example.org");
    const links = pages.map((page) => pageOf(page, "").picture().link);
    expect(links.map((link) => link.replace("https://cni.example.org", ""))).toEqual([
      "/explore?v=1",
      "/compare?v=1",
      "/recommend?v=1",
      "/seconds?v=1",
      "/history?v=1",
    ]);
  });
});
