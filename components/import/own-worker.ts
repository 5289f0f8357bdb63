import { readOwn } from "@/lib/own/door";
import { joinReads, refused, type OwnRead } from "@/lib/own/own-run";

/** What the page sends: files, or texts that were pasted. */
export interface WorkerTask {
  readonly files: readonly File[];
}

/** What the worker says: how far it is, and at the end what it read. */
export type WorkerNews =
  | { readonly kind: "progress"; readonly done: number; readonly of: number }
  | { readonly kind: "read"; readonly read: OwnRead };

/** A file larger than this is read by the command line, which streams. */
const MOST_BYTES = 256_000_000;

async function readAll({ files }: WorkerTask): Promise<OwnRead> {
  const nameOf = (file: File) => file.webkitRelativePath || file.name;
  const isTooLarge = ({ size }: File) => size > MOST_BYTES;
  const tooLarge = files
    .filter(isTooLarge)
    .map((file) => refused(nameOf(file), "It is larger than 256 MB. Use: npm run import -- --tidy FILE"));
  const inOrder = [...files].sort((a, b) => nameOf(a).localeCompare(nameOf(b), "en", { numeric: true }));
  async function* given() {
    for (const file of inOrder)
      if (!isTooLarge(file)) yield { name: nameOf(file), bytes: new Uint8Array(await file.arrayBuffer()) };
  }
  const read = await readOwn(given(), (done) =>
    postMessage({ kind: "progress", done, of: files.length } satisfies WorkerNews),
  );
  const { runs, problems } = joinReads([...tooLarge, read]);
  return { runs, problems, tables: read.tables ?? [] };
}

addEventListener("message", ({ data }: MessageEvent<WorkerTask>) => {
  void readAll(data).then((read) => postMessage({ kind: "read", read } satisfies WorkerNews));
});
