import { sha256Of } from "@/lib/dataset/files/checksums";
import { filesOfDataset } from "./data-files";
import type { DescribedFile } from "./data-index";
import type { Dataset } from "@/lib/dataset/dataset";
import { loadFolder } from "@/lib/dataset/files/load-dataset";

const described = new WeakMap<Dataset, readonly DescribedFile[]>();

/** Every served file with the size and checksum of its bytes, read once a process. Server only; throws as `loadFolder` does. */
export function describeDataFiles(): readonly DescribedFile[] {
  return loadFolder().datasets.flatMap(({ dataset }) => {
    const known = described.get(dataset) ?? describeFiles(dataset);
    described.set(dataset, known);
    return known;
  });
}

function describeFiles(dataset: Dataset): readonly DescribedFile[] {
  const { id, source } = dataset.definition;
  return filesOfDataset(dataset).map(({ name, type, about, text }) => {
    const content = Buffer.from(text(), "utf8");
    return {
      name,
      path: `/data/${name}`,
      about,
      mediaType: type,
      bytes: content.length,
      sha256: sha256Of(content),
      edition: id,
      repository: source?.repository ?? null,
      commit: source?.commit ?? null,
    };
  });
}
