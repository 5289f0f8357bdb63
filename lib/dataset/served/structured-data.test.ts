import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { dataFiles } from "./data-files";
import { describeDataFiles } from "./describe-data-files";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { sourceOf } from "@/lib/dataset/source";
import { metricIds, metrics } from "@/lib/dataset/metrics";
import { datasetStructuredData, scriptJson } from "./structured-data";

const { dataset } = loadDataset();
const { definition } = dataset;
const source = sourceOf(definition);
const site = "https://cni.example.org";
const data = datasetStructuredData({ dataset, files: describeDataFiles(), site });

describe("the dataset for search engines", () => {
  it("has every served file with the checksum and the size of its text", () => {
    expect(
      data.distribution.map(({ contentUrl, sha256, contentSize }) => ({ contentUrl, sha256, contentSize })),
    ).toEqual(
      dataFiles().map(({ name, text }) => ({
        contentUrl: `${site}/data/${name}`,
        sha256: createHash("sha256").update(text()).digest("hex"),
        contentSize: `${Buffer.byteLength(text())} B`,
      })),
    );
    expect(data.distribution[0]?.encodingFormat).toBe("text/csv");
  });

  it("says of its source and date what the definition says", () => {
    expect(data).toMatchObject({
      name: definition.title,
      isBasedOn: `${source.repository}/tree/${source.commit}`,
      datePublished: source.date,
      creator: { name: "infraBuilder", url: "https://github.com/InfraBuilder/" },
    });
  });

  it("says of its licence what the definition says, and names no licence's address", () => {
    expect(data.license).toEqual({ "@type": "CreativeWork", description: definition.licence });
  });

  it("names every metric with the unit of the served figures", () => {
    expect(data.variableMeasured.map(({ name, unitText }) => [name, unitText])).toEqual(
      metricIds
        .filter((id) => definition.metrics.includes(id))
        .map((id) => [metrics[id].label, metrics[id].unit.stored]),
    );
  });

  it("has a description of the length that search engines take", () => {
    expect(data.description.length).toBeGreaterThanOrEqual(50);
    expect(data.description.length).toBeLessThanOrEqual(5000);
  });
});

describe("JSON in a script element", () => {
  it("reads back as it was and cannot end the element or open a comment", () => {
    const value = { name: "</script><!-- <script>", nested: ["a < b"] };
    const text = scriptJson(value);
    expect(JSON.parse(text)).toEqual(value);
    expect(text).not.toContain("<");
  });
});
