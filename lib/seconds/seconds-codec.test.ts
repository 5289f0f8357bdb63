import { shippedVocabulary } from "@/lib/testing/shipped";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LINK_VERSION } from "@/lib/link/version";
import { secondsTests } from "./seconds-file";
import { decodeSeconds, encodeSeconds, MOST_VARIANTS, secondsHref, type SecondsView } from "./seconds-codec";

const vocabulary = shippedVocabulary("2024-01");
const decode = (query: string) => decodeSeconds(query, vocabulary);
const messages = (query: string) => decode(query).problems.map(({ message }) => message);
const views: fc.Arbitrary<SecondsView> = fc.record({
  edition: fc.constant(vocabulary.edition),
  variant: fc
    .subarray([...vocabulary.variantIds], { maxLength: MOST_VARIANTS })
    .map((ids) => vocabulary.variantIds.filter((id) => ids.includes(id))),
  test: fc.constantFrom(...secondsTests),
  axis: fc.constantFrom("zero", "fit"),
});
const word = fc.oneof(
  fc.constantFrom(
    "variant",
    "test",
    "cilium",
    "clium",
    "sum",
    "idle",
    "__proto__",
    "%zz",
    "=",
    "&",
    ",",
    "v=9",
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const anyString = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.webQueryParameters(),
  fc.array(word, { maxLength: 20 }).map((words) => words.join("")),
);

describe("the codec of the seconds", () => {
  it("decodes the link of any state to it, without problems", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(decode(encodeSeconds(view))).toEqual({ view, problems: [] });
        expect(decode(secondsHref(view).replace(/^\/seconds\?/, ""))).toEqual({ view, problems: [] });
      }),
    );
  });

  it("decodes any string to a valid state, whose link decodes to the same", () => {
    fc.assert(
      fc.property(anyString, (query) => {
        const { view } = decode(query);
        expect(view.variant.length).toBeLessThanOrEqual(MOST_VARIANTS);
        expect(vocabulary.variantIds).toEqual(expect.arrayContaining([...view.variant]));
        expect(secondsTests).toContain(view.test);
        expect(["zero", "fit"]).toContain(view.axis);
        expect(decode(encodeSeconds(view))).toEqual({ view, problems: [] });
      }),
    );
  });

  it("writes readable links that end in the version", () => {
    expect(secondsHref({ edition: vocabulary.edition, variant: ["calico", "cilium"], test: "sum" })).toBe(
      `/seconds?variant=calico,cilium&test=sum&v=${LINK_VERSION}`,
    );
    expect(secondsHref({ edition: vocabulary.edition })).toBe(`/seconds?v=${LINK_VERSION}`);
  });

  it("tells what it could not use", () => {
    expect(messages("variant=clium&test=dtx&colour=red")).toEqual([
      "Unknown variant 'clium': did you mean cilium? It was left out.",
      "Unknown test 'dtx': did you mean dts? Shown with dtm.",
      "Unknown parameter 'colour'. It changes nothing.",
    ]);
    expect(messages("test=idle")).toHaveLength(1);
  });

  it("shows four variants at most, in the edition's order, and tells the rest", () => {
    const { view, problems } = decode("variant=flannel,cilium,canal,calico,antrea");
    expect(view.variant).toEqual(["antrea", "calico", "canal", "cilium"]);
    expect(problems.map(({ message }) => message)).toEqual([
      "At most 4 variants are shown: 'flannel' was left out.",
    ]);
  });

  it("takes a form's parameters, empty ones too", () => {
    expect(decode("form=1&variant=cilium&variant=&variant=calico&test=dus")).toEqual({
      view: { edition: vocabulary.edition, variant: ["calico", "cilium"], test: "dus", axis: "zero" },
      problems: [],
    });
  });
});
