import { createHash } from "node:crypto";
import { editionFiles } from "./data-files";
import type { DescribedFile } from "./data-index";
import type { Provenance } from "./dataset";
import { editionIds } from "./editions";
import { loadDataset } from "./load-dataset";

const described = new WeakMap<Provenance, readonly DescribedFile[]>();

/** Every served file with the size and checksum of its bytes, read once a process. Server only; throws as `loadDataset` does. */
export function describeDataFiles(): readonly DescribedFile[] {
  return editionIds.flatMap((edition) => {
    const { provenance } = loadDataset(edition);
    const known = described.get(provenance) ?? describeFiles(provenance);
    described.set(provenance, known);
    return known;
  });
}

function describeFiles({ edition, repository, commit }: Provenance): readonly DescribedFile[] {
  return editionFiles(edition).map(({ name, type, about, text }) => {
    const content = Buffer.from(text(), "utf8");
    return {
      name,
      path: `/data/${name}`,
      about,
      mediaType: type,
      bytes: content.length,
      sha256: createHash("sha256").update(content).digest("hex"),
      edition,
      repository,
      commit,
    };
  });
}
