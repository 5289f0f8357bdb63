import { describe, expect, it } from "vitest";
import { dataFiles } from "@/lib/dataset/served/data-files";
import { shippedIds, shippedVocabulary } from "@/lib/testing/shipped";
import { describeDataFiles } from "@/lib/dataset/served/describe-data-files";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { profileFields } from "@/lib/recommend/profile/profile-fields";
import { servedSchema } from "@/lib/testing/served-schema";
import { fields } from "@/lib/view/link/view-fields";
import { GET as getFindings } from "../findings/route";
import { GET as getQuestions } from "../questions/route";
import { GET as getRecommendation } from "../recommend/route";
import { GET as getResults } from "../results/route";
import { openApiDocument } from "./document";

const loaded = shippedIds.map((edition) => loadDataset(edition));
const site = "https://cni.example.org";
const fileNames = dataFiles().map(({ name }) => name);
const document = openApiDocument({
  site,
  vocabularies: shippedIds.map(shippedVocabulary),
  fileNames,
});

/** Every object of the document with the path to it. */
function nodes(value: unknown, at = "#"): { at: string; node: Readonly<Record<string, unknown>> }[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.entries(value).flatMap(([name, part]) => nodes(part, `${at}/${name}`));
  return Array.isArray(value) ? below : [{ at, node: value as Record<string, unknown> }, ...below];
}

const all = nodes(JSON.parse(JSON.stringify(document)));
const targets = all.flatMap(({ node }) => (typeof node.$ref === "string" ? [node.$ref] : []));
const namesOf = (parameters: readonly { $ref: string }[]) =>
  parameters.map(({ $ref }) => all.find(({ at }) => at === $ref)?.node.name);
const checkOf = (name: string) => servedSchema(document, { $ref: `#/components/schemas/${name}` });
const answerOf = async (response: Response) => (await response.json()) as Record<string, unknown>;

describe("the document", () => {
  it("has a target for every reference, and a reference to every component", () => {
    const places = new Set(all.map(({ at }) => at));
    expect(targets.filter((target) => !places.has(target))).toEqual([]);
    const parts = Object.entries(document.components).flatMap(([group, named]) =>
      Object.keys(named).map((name) => `#/components/${group}/${name}`),
    );
    expect(parts.filter((part) => !targets.includes(part))).toEqual([]);
  });

  it("writes no shape of an object twice", () => {
    const shapes = all.filter(({ node }) => node.type === "object" && "properties" in node);
    const texts = shapes.map(({ node }) => JSON.stringify({ ...node, description: undefined }));
    expect(shapes.filter((_, index) => texts.indexOf(texts[index] ?? "") !== index)).toEqual([]);
    expect(shapes.length).toBeGreaterThan(20);
  });

  it("says of every property of an answer what it is", () => {
    const schemas: Readonly<Record<string, unknown>> = document.components.schemas;
    const silent = nodes(schemas).flatMap(({ at, node }) =>
      Object.entries((node.properties ?? {}) as Record<string, Record<string, unknown>>)
        .filter(([, { description, $ref }]) => !description && typeof $ref !== "string")
        .map(([name]) => `${at}/${name}`),
    );
    expect(silent).toEqual([]);
    expect(
      Object.entries(schemas).filter(([, schema]) => !(schema as Record<string, unknown>).description),
    ).toEqual([]);
  });

  it("closes every object of an answer to other properties", () => {
    const open = nodes(document.components.schemas).filter(
      ({ node }) => node.type === "object" && node.additionalProperties !== false,
    );
    expect(open).toEqual([]);
  });

  it("gives each endpoint the fields that its link is read by, and the version", () => {
    const { paths } = document;
    const view = [...fields.map(({ name }) => name), "v"];
    expect(namesOf(paths["/api/results"].get.parameters)).toEqual(view);
    expect(namesOf(paths["/api/results.csv"].get.parameters)).toEqual(view);
    expect(namesOf(paths["/api/recommend"].get.parameters)).toEqual([
      ...profileFields.map(({ name }) => name),
      "v",
    ]);
  });

  it("names where the site stands, every file, and what the definition says of the licence", () => {
    expect(document.servers).toEqual([{ url: site }]);
    expect(document.paths["/data/{file}"].get.parameters[0]?.schema.enum).toEqual(fileNames);
    for (const { dataset } of loaded) expect(document.info.description).toContain(dataset.definition.licence);
  });
});

describe("the schemas of the document", () => {
  it("take the answers of the endpoints", async () => {
    for (const query of [
      "",
      "metric=loss",
      "protocol=idle&metric=memory",
      "variant=antrea-ipsec&path=service&cni=x",
    ])
      checkOf("Results").parse(await answerOf(getResults(new Request(`${site}/api/results?${query}`))));
    for (const query of ["", "preset=edge", "encryption=ipsec&windows=yes", "nodes=many"])
      checkOf("Recommendation").parse(
        await answerOf(getRecommendation(new Request(`${site}/api/recommend?${query}`))),
      );
    for (const query of ["", "edition=2020-08", "edition=2019"])
      checkOf("Findings").parse(await answerOf(getFindings(new Request(`${site}/api/findings?${query}`))));
    for (const query of ["", "edition=2020-08"])
      checkOf("Questions").parse(await answerOf(getQuestions(new Request(`${site}/api/questions?${query}`))));
    checkOf("DataIndex").parse({ files: describeDataFiles() });
    checkOf("Error").parse(await answerOf(getResults(new Request(`${site}/api/results?cni=%00`))));
  });

  it("refuse an answer that was spoiled", async () => {
    const good = await answerOf(getResults(new Request(`${site}/api/results`)));
    const [row] = good.rows as Record<string, unknown>[];
    const spoiled = [
      { ...good, colour: "red" },
      { ...good, rows: [{ ...row, median: "n/a" }] },
      { ...good, rows: [{ ...row, test: "dtx" }] },
      { ...good, source: {} },
    ];
    expect(spoiled.map((answer) => checkOf("Results").safeParse(answer).success)).toEqual(
      Array(4).fill(false),
    );
  });
});
