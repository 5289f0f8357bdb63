import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { arbitraryView, viewOf } from "@/lib/testing/drawn-dataset";
import { decodeEmbed, embedHref, embedParts, embedThemes, type Embed } from "./embed-codec";
import { decodeView } from "./view-codec";
import { fields, vocabularyOf } from "./view-fields";

const { dataset } = loadDataset();
const vocabulary = vocabularyOf(dataset);
const parts = Object.keys(embedParts) as Embed["show"][];
const themes = Object.keys(embedThemes) as Embed["theme"][];
const embeds: fc.Arbitrary<Embed> = fc.record({
  view: arbitraryView(vocabulary),
  show: fc.constantFrom(...parts),
  theme: fc.constantFrom(...themes),
});
const decode = (query: string) => decodeEmbed(query, vocabulary);
const queryOf = (href: string) => href.replace(/^\/embed\??/, "");
const messages = (query: string) => decode(query).problems.map(({ message }) => message);

const word = fc.oneof(
  fc.constantFrom(
    "show",
    "theme",
    "table",
    "dark",
    "metric",
    "cpu",
    "__proto__",
    "constructor",
    "%zz",
    "=",
    "&",
    ",",
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const anyString = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.webQueryParameters(),
  fc.array(word, { maxLength: 20 }).map((words) => words.join("")),
  fc
    .array(fc.tuple(fc.constantFrom("show", "theme", "chart", "v"), word))
    .map((pairs) => pairs.map((pair) => pair.join("=")).join("&")),
);

describe("an embed's codec", () => {
  it("decodes the address of any embed to it, without problems", () => {
    fc.assert(
      fc.property(embeds, (embed) => {
        expect(embedHref(embed)).toMatch(/^\/embed(\?|$)/);
        expect(decode(queryOf(embedHref(embed)))).toEqual({ embed, problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("decodes any string to a valid embed, whose address decodes to the same", () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const { embed } = decode(text);
        expect([parts.includes(embed.show), themes.includes(embed.theme)]).toEqual([true, true]);
        expect(decode(queryOf(embedHref(embed)))).toEqual({ embed, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  it("reads the view as its page does, and keeps its problems", () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const query = new URLSearchParams(text);
        query.delete("show");
        query.delete("theme");
        const page = decodeView(query, vocabulary);
        const { embed, problems } = decode(text);
        expect(embed.view).toEqual(page.view);
        expect(problems).toEqual(expect.arrayContaining([...page.problems]));
      }),
      { numRuns: 300 },
    );
  });
});

describe("the address of an embed", () => {
  it("is short for the initial view as a chart in the reader's colours", () => {
    expect(embedHref({ view: viewOf(dataset), show: "chart", theme: "auto" })).toBe("/embed?v=1");
    expect(embedHref({ view: viewOf(dataset, { metric: "cpu" }), show: "table", theme: "dark" })).toBe(
      "/embed?metric=cpu&v=1&show=table&theme=dark",
    );
  });

  it("uses names that no field of a view has", () => {
    expect(
      fields.map(({ name }) => name as string).filter((name) => ["show", "theme"].includes(name)),
    ).toEqual([]);
  });
});

describe("a problem of an embed", () => {
  it.each([
    ["show=tabel", "Unknown part 'tabel': did you mean table? Shown with chart."],
    ["theme=drak", "Unknown theme 'drak': did you mean dark? Shown with auto."],
    ["theme=dark,light", "theme takes one value: 'light' was left aside."],
    ["show=chart&show=table", "show takes one value: 'table' was left aside."],
    ["show=constructor", "Unknown part 'constructor'. Shown with chart."],
  ])("of %s is told: %s", (query, message) => {
    expect(messages(query)).toEqual([message]);
  });

  it("is next to those of its view", () => {
    const [theme, metric, ...more] = messages("metric=bandwith&theme=drak");
    expect([theme, metric, more]).toEqual([
      expect.stringContaining("Unknown theme 'drak'"),
      expect.stringContaining("did you mean bandwidth?"),
      [],
    ]);
  });

  it("is none of a word in capitals or of an empty one", () => {
    expect(decode("show=TABLE&theme=Dark")).toMatchObject({
      embed: { show: "table", theme: "dark" },
      problems: [],
    });
    expect(decode("show=&theme=,")).toMatchObject({ embed: { show: "chart", theme: "auto" }, problems: [] });
  });
});
