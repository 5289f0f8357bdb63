import { shippedCatalogue } from "@/lib/testing/shipped";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valuesOf } from "@/lib/dataset/facts/dimensions";
import { arbitraryProfile } from "@/lib/testing/drawn-profile";
import { aimIds } from "./aims";
import { shippedPresets } from "@/lib/testing/drawn-profile";
import { profilePresets, type Profile } from "./profile";
import {
  changedAnswers,
  decodeProfile,
  encodeProfile,
  profileHref,
  sharedProfileHref,
} from "./profile-codec";
import { runnableWords } from "./runnable";
import { profileFields } from "./profile-fields";

const { standard, edge } = shippedPresets;
const decode = (query: string) => decodeProfile(query, shippedCatalogue()).profile;
const messages = (query: string) =>
  decodeProfile(query, shippedCatalogue()).problems.map(({ message }) => message);
const presets = valuesOf(profilePresets);

/** Amounts have fractions, which the profiles of other tests go without. */
const profiles: fc.Arbitrary<Profile> = fc
  .tuple(arbitraryProfile, fc.integer({ min: 50, max: 2_457_600 }), fc.integer({ min: 1, max: 40_000 }))
  .map(([profile, memory, peak]) => ({ ...profile, memory: memory / 100, peak: peak / 100 }));

/** Every answer that is not what its field declares. */
function invalidAnswers(profile: Profile): string[] {
  const wrong = profileFields.filter((field) => {
    const value: unknown = profile[field.name];
    switch (field.kind) {
      case "edition":
        return !shippedCatalogue().includes(profile.edition);
      case "choice":
        return !Object.keys(field.options).includes(value as string);
      case "number":
        return (
          typeof value !== "number" ||
          !(value >= field.least && value <= field.most) ||
          (field.integer && !Number.isInteger(value))
        );
      case "variant":
        return value !== "" && !runnableWords(profile.edition).includes(value as string);
      case "kernel":
        return !/^\d{1,2}\.\d{1,3}$/.test(value as string);
      case "weights":
        return (
          Object.keys(value as object).join() !== aimIds.join() ||
          !Object.values(value as object).every((weight) => [0, 1, 2, 3, 4, 5].includes(weight as number))
        );
    }
  });
  return wrong.map(({ name }) => name);
}

const treacherous = [
  "__proto__",
  "constructor",
  "toString",
  "%",
  "%zz",
  "%00",
  "\ud800",
  "😀",
  "<script>",
  "",
  " ",
  ",,,",
  "-1",
  "0",
  "-0",
  "+5",
  "1e3",
  "1e999",
  "0x10",
  "2.5",
  "5,5",
  "5.",
  ".5",
  "５",
  "NaN",
  "Infinity",
  "null",
  "999999999999",
  "9".repeat(400),
  "5.15.0-100-generic",
  "5.1234",
  "99999.1",
  "cpu:",
  "cpu:6",
  "cpu:-1",
  "cpu:2.5",
  "cpu:2:3",
  "cpu:５",
  "CPU:5",
  "__proto__:3",
  ":",
];
const names = profileFields.map(({ name }) => name as string);
const options = profileFields.flatMap((field) => (field.kind === "choice" ? Object.keys(field.options) : []));
const word = fc.oneof(
  fc.constantFrom(...treacherous),
  fc.constantFrom(...options),
  fc.integer({ max: 50_000 }).map(String),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const parameter = fc.tuple(
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names, "v") }, word),
  fc.array(word, { maxLength: 4 }).map((words) => words.join(",")),
);
const nearlyLinks = fc
  .array(parameter, { maxLength: 12 })
  .map((pairs) => pairs.map(([name, text]) => `${name}=${text}`).join("&"));
const anyString = fc.oneof(
  { weight: 4, arbitrary: nearlyLinks },
  fc.webQueryParameters(),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
);

describe("the codec's law", () => {
  it("decode(encode(profile)) is the profile, without problems", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        expect(decodeProfile(encodeProfile(profile), shippedCatalogue())).toEqual({ profile, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  it("any string decodes to a valid profile, whose link decodes to the same profile without problems", () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const { profile, problems } = decodeProfile(text, shippedCatalogue());
        expect(Object.keys(profile)).toEqual(names);
        expect(invalidAnswers(profile)).toEqual([]);
        expect(problems.length).toBeLessThanOrEqual(20);
        expect(decodeProfile(encodeProfile(profile), shippedCatalogue())).toEqual({ profile, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it("the order of parameters never matters", () => {
    const pairs = fc.uniqueArray(parameter, { selector: ([name]) => name, maxLength: 12 });
    const twice = pairs.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(twice, ([given, shuffled]) => {
        const [one, other] = [given, shuffled].map((query) =>
          decodeProfile(new URLSearchParams(query), shippedCatalogue()),
        );
        expect(other?.profile).toEqual(one?.profile);
        expect(other?.problems.length).toBe(one?.problems.length);
      }),
    );
  });

  it.each(["__proto__", "constructor", "toString"])(
    "the name %s is an unknown parameter and an unknown answer like any other",
    (name) => {
      expect(decodeProfile(`${name}=x`, shippedCatalogue())).toMatchObject({
        profile: standard,
        problems: [{ parameter: name }],
      });
      const everywhere = names.map((field) => `${field}=${name}`).join("&");
      const { profile, problems } = decodeProfile(everywhere, shippedCatalogue());
      expect(profile).toEqual(standard);
      expect(problems).toHaveLength(20);
      expect(problems[19]?.message).toBe(`And ${names.length - 19} more problems with this link.`);
    },
  );
});

describe("a link", () => {
  it.each(presets)(
    "of the preset %s as it is names the preset alone, and the standard one nothing",
    (preset) => {
      const link = preset === "standard" ? "" : `preset=${preset}&v=1`;
      expect(encodeProfile(shippedPresets[preset])).toBe(link);
      expect(decodeProfile(link, shippedCatalogue())).toEqual({
        profile: shippedPresets[preset],
        problems: [],
      });
    },
  );

  it("names the answers that differ from their preset's, and no others", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const preset = shippedPresets[profile.preset];
        const changed = profileFields.flatMap(({ name }) =>
          JSON.stringify(profile[name]) === JSON.stringify(preset[name]) ? [] : [name],
        );
        const ofNoPreset = ["today", "consider"];
        expect(changedAnswers(profile)).toEqual(changed.filter((name) => !ofNoPreset.includes(name)));
        const inLink = [...new URLSearchParams(encodeProfile(profile)).keys()];
        const own = profile.preset === "standard" ? [] : ["preset"];
        const version = own.length + changed.length > 0 ? ["v"] : [];
        expect(inLink).toEqual([...own, ...changed, ...version]);
      }),
    );
  });

  it("holds no space, no + and nothing percent-encoded", () => {
    fc.assert(
      fc.property(profiles, (profile) => /^$|^([a-z0-9]+=[a-z0-9.:,-]+&)+v=1$/.test(encodeProfile(profile))),
    );
  });

  it("uses the names that links were promised", () => {
    const promised =
      "preset edition today consider nodes vcpu memory provider pods mesh link peak kernel protocol streams path encryption rotation policy l7 observability windows bgp kubeproxy tuning weights";
    expect(names).toEqual(promised.split(" "));
  });

  it("to hand on always names its version", () => {
    expect([profileHref(standard), sharedProfileHref(standard)]).toEqual(["/recommend", "/recommend?v=1"]);
    expect(sharedProfileHref(edge)).toBe("/recommend?preset=edge&v=1");
    expect(profileHref(edge, "/api/recommend")).toBe("/api/recommend?preset=edge&v=1");
  });
});

describe("a preset", () => {
  it.each(["preset=edge&nodes=5", "nodes=5&preset=edge", "nodes=5&preset=EDGE&v=1"])(
    "answers what %s leaves open",
    (query) => {
      expect(decodeProfile(query, shippedCatalogue())).toEqual({
        profile: { ...edge, nodes: 5 },
        problems: [],
      });
    },
  );

  it("that is not known is the standard one, and the problem says so", () => {
    expect(decode("preset=egde")).toEqual(standard);
    expect(messages("preset=egde")).toEqual([
      "Unknown preset 'egde': did you mean edge? Shown with standard.",
    ]);
  });
});

describe("a number", () => {
  it.each(["-1", "0", "15001", "2.5", "1e3", "+5", "0x10", "NaN", "５", "1e999", "5."])(
    "%s of nodes is a problem, and the preset's number stands",
    (text) => {
      expect(decode(`nodes=${encodeURIComponent(text)}`)).toEqual(standard);
      expect(messages(`nodes=${encodeURIComponent(text)}`)).toEqual([
        `nodes must be a whole number from 1 to 15,000, not '${text}'. The answer uses 20.`,
      ]);
    },
  );

  it("of an amount may have a fraction", () => {
    expect(decodeProfile("memory=0.5&peak=0.01", shippedCatalogue())).toEqual({
      profile: { ...standard, memory: 0.5, peak: 0.01 },
      problems: [],
    });
    expect(messages("memory=0.4")).toEqual([
      "memory must be a number from 0.5 to 24,576 GiB, not '0.4'. The answer uses 32.",
    ]);
  });

  it("after the first is left aside, and told", () => {
    expect(decode("nodes=7,8").nodes).toBe(7);
    expect(messages("nodes=7,8")).toEqual(["nodes takes one value: '8' was left aside."]);
    expect(messages("nodes=7,7")).toEqual([]);
  });
});

describe("a kernel", () => {
  it.each([
    ["5.15.0-100-generic", "5.15"],
    ["6.8.0-45", "6.8"],
    ["5.4-rc1", "5.4"],
    ["05.04", "5.4"],
  ])("%s is read as %s", (text, release) => {
    expect(decodeProfile(`kernel=${text}`, shippedCatalogue())).toEqual({
      profile: { ...standard, kernel: release },
      problems: [],
    });
  });

  it.each(["v5", "5", "5.x", "5.1234", "100.1", "latest", "-5.15"])("%s is a problem", (text) => {
    expect(decode(`kernel=${text}`)).toEqual(standard);
    expect(messages(`kernel=${text}`)).toEqual([
      `kernel takes a Linux release such as 5.15, not '${text}'. The answer uses 5.15.`,
    ]);
  });
});

describe("weights", () => {
  it.each(["weights=memory:5,cpu:0", "weights=cpu:0&weights=memory:5", "weights=CPU:0,%20Memory:5,"])(
    "%s change those named and leave the others as in the preset",
    (query) => {
      const weights = { ...standard.weights, memory: 5, cpu: 0 };
      expect(decodeProfile(query, shippedCatalogue())).toEqual({
        profile: { ...standard, weights },
        problems: [],
      });
    },
  );

  it("that are given twice count the first time, and the second is told", () => {
    expect(decode("weights=cpu:3,cpu:4").weights.cpu).toBe(3);
    expect(messages("weights=cpu:3,cpu:4")).toEqual(["cpu was weighted before: 'cpu:4' was left aside."]);
  });

  it.each(["cpu:6", "cpu:-1", "cpu:2.5", "cpu:", "cpu", "cpu:2:3", "cpu:５", "cpu:05"])(
    "%s is a problem, and the preset's weight stands",
    (text) => {
      expect(decode(`weights=${encodeURIComponent(text)}`)).toEqual(standard);
      expect(messages(`weights=${encodeURIComponent(text)}`)).toEqual([
        `cpu takes a whole weight from 0 to 5: '${text}' was left out.`,
      ]);
    },
  );

  it("of an unknown aim are left out, and told what was meant", () => {
    expect(decode("weights=memroy:5,cpu:4").weights).toEqual({ ...standard.weights, cpu: 4 });
    expect(messages("weights=memroy:5,cpu:4")).toEqual([
      "Unknown aim 'memroy': did you mean memory? It was left out.",
    ]);
  });
});
