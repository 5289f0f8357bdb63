import { shippedCatalogue } from "@/lib/testing/shipped";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { present } from "@/lib/testing/drawn-dataset";
import { decodeProfile } from "./profile-codec";
import { profileFields } from "./profile-fields";
import { profileParameters } from "./profile-parameters";

const parameters = profileParameters(shippedCatalogue());
const schemaOf = (name: string) => present(parameters.find((one) => one.name === name)).schema;
const decode = (name: string, text: string) =>
  decodeProfile(new URLSearchParams({ [name]: text }), shippedCatalogue());
const isUnderstood = (name: string, text: string) => decode(name, text).problems.length === 0;

describe("the parameters of a profile", () => {
  it("are the answers of its link, in their order", () => {
    expect(parameters.map(({ name }) => name)).toEqual(profileFields.map(({ name }) => name));
  });

  it("offer words that the link understands", () => {
    const offered = parameters.flatMap(({ name, schema }) =>
      ((schema.enum ?? []) as readonly string[]).map((word) => ({ name, word })),
    );
    expect(offered.filter(({ name, word }) => !isUnderstood(name, word))).toEqual([]);
    const choices = profileFields.filter(({ kind }) => kind === "choice" || kind === "edition");
    expect([...new Set(offered.map(({ name }) => name))]).toEqual(choices.map(({ name }) => name));
  });

  it("name the least and the most that the link takes of a number", () => {
    const numbers = parameters.filter(({ schema }) => "minimum" in schema);
    expect(numbers.map(({ name }) => name)).toEqual(["nodes", "vcpu", "memory", "pods", "peak"]);
    for (const { name, schema } of numbers) {
      const [least, most] = [Number(schema.minimum), Number(schema.maximum)];
      const texts = [least, most, least / 2, most + 1, (least + most) / 2 + 0.25].map(String);
      expect(
        texts.map((text) => isUnderstood(name, text)),
        name,
      ).toEqual([true, true, false, false, schema.type === "number"]);
    }
  });

  it("take as kernel what the link reads as a Linux release, and nothing else", () => {
    const pattern = new RegExp(String(schemaOf("kernel").pattern));
    const digits = fc.array(fc.constantFrom("0", "5", "15", ".", ".", "-", "x"), { maxLength: 6 });
    fc.assert(
      fc.property(
        digits.map((parts) => parts.join("")),
        (text) => {
          fc.pre(text !== "");
          expect(pattern.test(text)).toBe(isUnderstood("kernel", text));
        },
      ),
    );
  });

  it("take as weights what the link reads as such, and nothing else", () => {
    const { pattern } = schemaOf("weights").items as { pattern: string };
    for (const word of ["cpu:0", "udp:5", "cpu:6", "cpu", "speed:1", "cpu:1:1", "cpu:1.5", "cpu:"])
      expect(new RegExp(pattern).test(word), word).toBe(isUnderstood("weights", word));
  });

  it("give examples that the link understands and that change the profile", () => {
    const examples = parameters.flatMap(({ name, schema }) =>
      ((schema.examples ?? []) as readonly unknown[]).map((example) => ({
        name,
        text: [example].flat().join(","),
      })),
    );
    expect(examples.map(({ name }) => name)).toEqual([
      "today",
      "today",
      "consider",
      "consider",
      "kernel",
      "weights",
    ]);
    for (const { name, text } of examples) expect(isUnderstood(name, text), name).toBe(true);
    expect(decode("weights", "cpu:2,memory:5").profile.weights).toMatchObject({ cpu: 2, memory: 5 });
  });

  it("leave every default but the preset's to the preset, and say so", () => {
    expect(schemaOf("preset").default).toBe(decodeProfile("", shippedCatalogue()).profile.preset);
    expect(schemaOf("edition").default).toBe("2024-01");
    for (const { name, schema, description } of parameters.filter(
      (one) => !["preset", "edition", "today", "consider"].includes(one.name),
    )) {
      expect("default" in schema, name).toBe(false);
      expect(description, name).toContain("as in the preset");
    }
  });
});
