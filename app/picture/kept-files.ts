import { LRUCache } from "lru-cache";

/** A drawn file with the tag that its bytes have. */
export interface KeptFile {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly tag: string;
}

/** Bytes of all files kept together. */
const MOST_BYTES = 32_000_000;

const files = new LRUCache<string, KeptFile, () => Promise<KeptFile>>({
  maxSize: MOST_BYTES,
  sizeCalculation: ({ content }) => Math.max(1, content.length),
  fetchMethod: (_name, _stale, { context: draw }) => draw(),
});

/** The file of a name as it was drawn, drawn now where it is not kept; requests for a file that is being drawn wait for it. */
export async function keptFile(name: string, draw: () => Promise<KeptFile>): Promise<KeptFile> {
  return files.forceFetch(name, { context: draw });
}
