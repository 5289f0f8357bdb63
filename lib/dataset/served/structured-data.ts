import type { DescribedFile } from "./data-index";
import type { Dataset } from "@/lib/dataset/dataset";
import type { Definition } from "@/lib/dataset/definition";
import { joinWords } from "@/lib/format";
import { metrics } from "@/lib/dataset/metrics";
import { metricOf } from "@/lib/dataset/metric-definitions";

/** What a description of a dataset is made from. */
interface DatasetFacts {
  readonly dataset: Dataset;
  readonly files: readonly DescribedFile[];
  /** The address of the site, without a slash at its end. */
  readonly site: string;
}

/** Who measured the figures, with the owner's page of the repository where there is one. */
function creator({ measuredBy, source }: Definition) {
  const url = source && { url: new URL(".", source.repository).href };
  return { "@type": "Organization", name: measuredBy, ...url };
}

function variablesMeasured(definition: Definition) {
  return definition.metrics.map((id) => {
    const { label, definition: description, unit } = metricOf(definition, id);
    return { "@type": "PropertyValue", name: label, description, unitText: unit.stored };
  });
}

function download({ name, path, about, mediaType, bytes, sha256 }: DescribedFile, site: string) {
  return {
    "@type": "DataDownload",
    name,
    description: about,
    contentUrl: `${site}${path}`,
    encodingFormat: mediaType.split(";")[0],
    contentSize: `${bytes} B`,
    sha256,
  };
}

/** What an edition holds, in a sentence. */
function describeContent({ definition, variants }: Dataset): string {
  const { metrics: measured, hasBareMetal } = definition;
  const raw = measured.filter((id) =>
    ["bandwidth", "cpu", "memory", "retransmits", "rtt", "jitter", "loss"].includes(id),
  );
  const names = joinWords(raw.map((id) => metrics[id].label));
  const reference = hasBareMetal ? ", bare metal as the reference among them" : "";
  return `${names} of ${variants.length} variants of Kubernetes network plugins (CNI)${reference}: every run of every test, and the reason for each missing value.`;
}

/** A dataset as a schema.org Dataset. Of its licence it says what its definition says, and no more. */
export function datasetStructuredData({ dataset, files, site }: DatasetFacts) {
  const { definition } = dataset;
  const { id, title, source, measured, licence, lab } = definition;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: title,
    description: describeContent(dataset),
    url: `${site}/method`,
    version: id,
    creator: creator(definition),
    ...(source && { isBasedOn: `${source.repository}/tree/${source.commit}` }),
    datePublished: source?.date ?? measured,
    license: { "@type": "CreativeWork", description: licence },
    measurementTechnique: lab.description,
    variableMeasured: variablesMeasured(definition),
    distribution: files.map((file) => download(file, site)),
  };
}

/** A value as the text of a script element: JSON in which no `<` can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
