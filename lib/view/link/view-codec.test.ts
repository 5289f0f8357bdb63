import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { arbitraryView, viewOf } from "@/lib/testing/drawn-dataset";
import { vocabularyOf } from "./view-fields";
import { decodeView, encodeView, fieldTexts, initialView, viewHref } from "./view-codec";
import { fields } from "./view-fields";
import type { Sort, ViewState } from "./view-state";

const { dataset } = loadDataset();
const vocabulary = vocabularyOf(dataset);
const decode = (query: string | URLSearchParams) => decodeView(query, vocabulary);
const view = (changes: Partial<ViewState>) => viewOf(dataset, changes);
const messages = (query: string) => decode(query).problems.map(({ message }) => message);
const views = arbitraryView(vocabulary);

/** Every field that does not hold what the view's type promises. */
function invalidFields(decoded: ViewState): string[] {
  const wrong = fields.filter((field) => {
    const known = field.values(vocabulary);
    const value: unknown = field.name === "edition" ? decoded.edition.id : decoded[field.name];
    if (field.kind === "choice") return !known.includes(value as string);
    if (field.kind === "sort") return value !== null && !known.includes((value as Sort).column);
    const words = value as string[];
    const mustName = ["protocol", "streams", "path"].includes(field.name);
    return (
      !words.every((word) => known.includes(word)) ||
      new Set(words).size < words.length ||
      (mustName && words.length === 0)
    );
  });
  return wrong.map(({ name }) => name);
}

const vocabularyWords = fields.flatMap((field) => [field.name, ...field.values(vocabulary)]);
const treacherous = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "%",
  "%zz",
  "%00",
  "%E0%A4",
  "\u202e",
  "😀",
  "\ud800",
  "<script>",
  "=1+1",
  ",,,",
  " ",
  "-",
  "--bandwidth",
  "NaN",
  "null",
];
const word = fc.oneof(
  fc.constantFrom(...vocabularyWords),
  fc.constantFrom(...treacherous),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const nearlyLinks = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...fields.map(({ name }) => name as string), "v"), word),
      fc.array(word, { maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((pairs) => pairs.map(([name, words]) => `${name}=${words.join(",")}`).join("&"));
const percentGarbage = fc
  .array(fc.constantFrom("%", "%2", "%ff", "%E2%82", "=", "&", "+", ";", "?", "#", "metric", "cpu"), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));
const anyString = fc.oneof(
  nearlyLinks,
  fc.webQueryParameters(),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  percentGarbage,
);

describe("the codec's law", () => {
  it("decode(encode(view)) is the view, without problems", () => {
    fc.assert(
      fc.property(views, (given) => {
        expect(decode(encodeView(given))).toEqual({ view: given, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  it("any string decodes to a valid view, whose link decodes to the same view without problems", () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const decoded = decode(text).view;
        expect(invalidFields(decoded)).toEqual([]);
        expect(decode(encodeView(decoded))).toEqual({ view: decoded, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["a word of a million letters", `variant=${"x".repeat(1e6)}`],
    ["a hundred thousand words", `variant=${"clium,".repeat(1e5)}`],
    ["ten thousand parameters", Array.from({ length: 1e4 }, (_, i) => `p${i}=1`).join("&")],
  ])(
    "%s decodes to the initial view and at most 20 problems, the last of which counts the rest",
    (_case, text) => {
      const { view: decoded, problems } = decode(text);
      expect(decoded).toEqual(initialView(vocabulary));
      expect(problems.length).toBeLessThanOrEqual(20);
      expect(problems.every((problem) => problem.text.length <= 60 && problem.message.length < 200)).toBe(
        true,
      );
      if (problems.length === 20) expect(problems[19]?.message).toMatch(/^And \d+ more problems/);
    },
  );

  it.each(["__proto__", "constructor", "toString"])(
    "the name %s is an unknown parameter and an unknown value like any other",
    (name) => {
      expect(decode(`${name}=x`)).toMatchObject({
        view: initialView(vocabulary),
        problems: [{ parameter: name }],
      });
      expect(decode(`cni=${name}&metric=${name}&sort=${name}`).problems).toHaveLength(3);
    },
  );

  it("equal views have equal links", () => {
    fc.assert(
      fc.property(views, (given) => encodeView(decode(encodeView(given)).view) === encodeView(given)),
    );
  });
});

describe("a link", () => {
  it("holds no space, no + and nothing percent-encoded, and ends in its version", () => {
    fc.assert(
      fc.property(views, (given) =>
        /^$|^[a-z]+=[a-z0-9.,-]+(&[a-z]+=[a-z0-9.,-]+)*&v=1$/.test(encodeView(given)),
      ),
    );
  });

  it("of the initial view is empty", () => {
    expect([encodeView(initialView(vocabulary)), viewHref(initialView(vocabulary))]).toEqual([
      "",
      "/explore?v=1",
    ]);
  });

  it("leaves defaults out", () => {
    expect(encodeView(view({ encryption: ["none"], streams: ["multi"], metric: "cpu" }))).toBe(
      "metric=cpu&encryption=none&v=1",
    );
    expect(viewHref(view({ metric: "cpu" }), "/api/results")).toBe("/api/results?metric=cpu&v=1");
  });

  it("names no field that stands at the initial view's value", () => {
    fc.assert(
      fc.property(views, (given) => {
        const initial = decode(`metric=${given.metric}&chart=${given.chart}`).view;
        for (const { name } of fields.filter((field) => field.name !== "metric" && field.name !== "chart")) {
          const isDefault = JSON.stringify(given[name]) === JSON.stringify(initial[name]);
          expect(fieldTexts(given)[name] === undefined).toBe(isDefault);
        }
      }),
    );
  });

  it("uses the names that links were promised", () => {
    const promised =
      "edition cni variant dataplane encryption kubeproxy os kernel policy mtu protocol streams path metric role stat baseline compare chart x y scale panels sort hide pin columns";
    expect(fields.map(({ name }) => name as string).sort()).toEqual(promised.split(" ").sort());
  });
});

describe("lists", () => {
  it.each([
    ["cni=calico,cilium", "cni=calico&cni=cilium"],
    ["cni=calico,cilium", "cni=cilium,calico"],
    ["cni=calico,cilium", "cni=Cilium,%20CALICO,cilium,"],
    ["encryption=none,ipsec", "encryption=ipsec&encryption=none,ipsec"],
  ])("%s and %s are one view", (a, b) => {
    expect(decode(b)).toEqual(decode(a));
  });

  it("keep the reader's order in pin and columns", () => {
    expect(decode("pin=flannel,antrea&columns=max,rank").view).toMatchObject({
      pin: ["flannel", "antrea"],
      columns: ["max", "rank"],
    });
  });

  it("that come out empty show the default", () => {
    expect(decode("streams=&path=,").view).toMatchObject({ streams: ["multi"], path: ["direct"] });
    expect(decode("streams=many").view.streams).toEqual(["multi"]);
  });
});

describe("a metric alone", () => {
  it.each([
    ["loss", "udp"],
    ["jitter", "udp"],
    ["retransmits", "tcp"],
    ["bandwidth", "tcp"],
  ])("%s selects the protocol on which it exists: %s", (metric, protocol) => {
    expect(decode(`metric=${metric}`)).toMatchObject({ view: { protocol: [protocol] }, problems: [] });
  });
});

describe("a problem", () => {
  it.each([
    ["variant=clium", "Unknown variant 'clium': did you mean cilium?"],
    ["metric=bandwith", "Unknown metric 'bandwith': did you mean bandwidth?"],
    ["dataplane=epbf", "Unknown data plane 'epbf': did you mean ebpf?"],
    ["sort=-bandwith", "Unknown column '-bandwith': did you mean -bandwidth?"],
    ["baseline=bare-metal", "Unknown baseline 'bare-metal': did you mean baremetal?"],
    ["metrik=cpu", "Unknown parameter 'metrik': did you mean metric?"],
    ["utm_source=mail", "Unknown parameter 'utm_source'."],
    ["variant=qqqqqqqq", "Unknown variant 'qqqqqqqq'."],
  ])("of %s is told: %s", (query, start) => {
    const [first, ...more] = messages(query);
    expect([first?.startsWith(start), more]).toEqual([true, []]);
  });

  it("says what is shown instead", () => {
    expect(messages("metric=speed")[0]).toContain("Shown with bandwidth.");
    expect(messages("variant=clium")[0]).toContain("It was left out.");
  });

  it("leaves the good words of a list in force", () => {
    expect(decode("variant=clium,calico").view.variant).toEqual(["calico"]);
  });

  it("is told of a second value where one is taken, comma-separated or repeated", () => {
    for (const query of ["metric=cpu&metric=memory", "metric=cpu,memory"]) {
      expect(decode(query).view.metric).toBe("cpu");
      expect(messages(query)).toEqual(["metric takes one value: 'memory' was left aside."]);
    }
  });

  it("is told of another version, and of none otherwise", () => {
    expect(messages("v=7&metric=cpu")).toEqual(["This link says version '7'; it was read as version 1."]);
    expect([messages("v=1"), messages("metric=cpu"), messages("v="), messages("form=1")]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});
