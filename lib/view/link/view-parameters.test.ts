import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shippedIds, shippedVocabulary } from "@/lib/testing/shipped";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { arbitraryView } from "@/lib/testing/drawn-dataset";
import { apiResults } from "@/lib/view/api/api-results";
import { selectDrawn } from "@/lib/view/select/select-drawn";
import { decodeView, initialView } from "./view-codec";
import { fields, vocabularyOf } from "./view-fields";
import { pageFields } from "./view-meanings";
import { viewParameters } from "./view-parameters";
import type { ViewState } from "./view-state";

const { dataset } = loadDataset();
const datasets = shippedIds.map((edition) => loadDataset(edition).dataset);
const vocabularies = shippedIds.map(shippedVocabulary);
const vocabulary = vocabularyOf(dataset);
const parameters = viewParameters(vocabularies);
const isUnderstood = (name: string, text: string) =>
  vocabularies.some(
    (words) => decodeView(new URLSearchParams({ [name]: text }), words).problems.length === 0,
  );
const parameter = (name: string) => parameters.find((one) => one.name === name);
const wordsOf = (schema: Readonly<Record<string, unknown>>) =>
  (schema.enum ?? (schema.items as { enum: unknown }).enum) as readonly string[];
const answer = (view: ViewState) => apiResults(selectDrawn(dataset, view), []);

describe("the parameters of a view", () => {
  it("are the fields of its link, in their order", () => {
    expect(parameters.map(({ name }) => name)).toEqual(fields.map(({ name }) => name));
  });

  it("offer words that the links of some edition understand", () => {
    for (const { name, schema } of parameters) {
      const words = wordsOf(schema);
      expect(
        words.filter((text) => !isUnderstood(name, text)),
        name,
      ).toEqual([]);
      expect(words.length, name).toBeGreaterThan(0);
    }
  });

  it("offer every word of every edition, in a list all at once", () => {
    for (const words of vocabularies)
      for (const field of fields) {
        const offered = wordsOf(parameter(field.name)?.schema ?? {});
        const known = field.values(words);
        expect(
          known.filter((word) => !offered.includes(word)),
          field.name,
        ).toEqual([]);
        const text = field.kind === "set" || field.kind === "list" ? known.join(",") : (known[0] ?? "");
        expect(decodeView(new URLSearchParams({ [field.name]: text }), words).problems, field.name).toEqual(
          [],
        );
      }
  });

  it("offer every variant of the datasets", () => {
    const ids = datasets.flatMap(({ variants }) => variants.map(({ id }) => id));
    for (const name of ["variant", "hide", "pin"])
      expect(wordsOf(parameter(name)?.schema ?? {}), name).toEqual(ids);
    expect([...wordsOf(parameter("baseline")?.schema ?? {})].sort()).toEqual(
      [...ids, "baremetal-direct"].sort(),
    );
  });

  it("have as default what a query without them means", () => {
    const initial = initialView(vocabulary);
    for (const { name, schema } of parameters) {
      const text = [(schema.default ?? []) as string | string[]].flat().join(",");
      expect(decodeView(new URLSearchParams({ [name]: text }), vocabulary).view, name).toEqual(initial);
    }
    expect(parameter("stat")?.schema.default).toBe("median");
  });

  it("have no one default where it depends on the metric, the chart or the edition, and say so", () => {
    const without = parameters.filter(({ schema }) => !("default" in schema));
    expect(without.map(({ name }) => name)).toEqual(["protocol", "streams", "path", "baseline", "x"]);
    expect(
      without
        .filter(({ description }) => !description.toLowerCase().includes("unless named"))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it("that are said to be of the page alone change nothing in an answer", () => {
    fc.assert(
      fc.property(arbitraryView(vocabulary), arbitraryView(vocabulary), (view, other) => {
        const changes = Object.fromEntries([...pageFields].map((name) => [name, other[name]]));
        expect(answer({ ...view, ...changes })).toEqual(answer(view));
      }),
    );
    for (const { name, description } of parameters)
      expect(description.includes("changes nothing"), name).toBe(pageFields.has(name as keyof ViewState));
  });
});
