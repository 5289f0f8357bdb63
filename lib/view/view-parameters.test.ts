import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { arbitraryView } from "@/lib/testing/drawn-dataset";
import { apiResults } from "./api-results";
import { selectView } from "./select-view";
import { decodeView, initialView } from "./view-codec";
import { fields, vocabularyOf } from "./view-fields";
import { pageFields } from "./view-meanings";
import { viewParameters } from "./view-parameters";
import type { ViewState } from "./view-state";

const { dataset, provenance } = loadDataset();
const vocabulary = vocabularyOf(dataset);
const parameters = viewParameters(vocabulary);
const parameter = (name: string) => parameters.find((one) => one.name === name);
const wordsOf = (schema: Readonly<Record<string, unknown>>) =>
  (schema.enum ?? (schema.items as { enum: unknown }).enum) as readonly string[];
const answer = (view: ViewState) => apiResults(selectView(dataset, view), [], provenance);

describe("the parameters of a view", () => {
  it("are the fields of its link, in their order", () => {
    expect(parameters.map(({ name }) => name)).toEqual(fields.map(({ name }) => name));
  });

  it("offer words that the link understands, one by one and, in a list, all at once", () => {
    for (const { name, schema } of parameters) {
      const words = wordsOf(schema);
      const queries = [...words, ...(schema.type === "array" ? [words.join(",")] : [])];
      const problems = queries.flatMap(
        (text) => decodeView(new URLSearchParams({ [name]: text }), vocabulary).problems,
      );
      expect(problems, name).toEqual([]);
      expect(words.length, name).toBeGreaterThan(0);
    }
  });

  it("offer every variant of the dataset", () => {
    const ids = dataset.variants.map(({ id }) => id);
    for (const name of ["variant", "hide", "pin"])
      expect(wordsOf(parameter(name)?.schema ?? {}), name).toEqual(ids);
    expect(wordsOf(parameter("baseline")?.schema ?? {})).toEqual([...ids, "baremetal-direct"]);
  });

  it("have as default what a query without them means", () => {
    const initial = initialView(vocabulary);
    for (const { name, schema } of parameters) {
      const text = [(schema.default ?? []) as string | string[]].flat().join(",");
      expect(decodeView(new URLSearchParams({ [name]: text }), vocabulary).view, name).toEqual(initial);
    }
    expect([parameter("stat")?.schema.default, parameter("streams")?.schema.default]).toEqual([
      "median",
      ["multi"],
    ]);
  });

  it("have no one default for the protocol, which depends on the metric, and say so", () => {
    expect(parameters.filter(({ schema }) => !("default" in schema)).map(({ name }) => name)).toEqual([
      "protocol",
    ]);
    expect(parameter("protocol")?.description).toContain("UDP alone");
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
