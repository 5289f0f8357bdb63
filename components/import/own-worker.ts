import { readOwn } from "@/lib/own/door";
import { joinReads, type OwnRead } from "@/lib/own/own-run";

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
  const reads: OwnRead[] = [];
  const given = [];
  for (const file of files) {
    const name = file.webkitRelativePath || file.name;
    if (file.size > MOST_BYTES)
      reads.push({
        runs: [],
        problems: [
          {
            file: name,
            message: "It is larger than 256 MB. Use: npm run import -- --tidy FILE",
            done: "left out",
          },
        ],
      });
    else given.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  const read = await readOwn(given, (done, of) =>
    postMessage({ kind: "progress", done, of } satisfies WorkerNews),
  );
  return joinReads([...reads, read]);
}

addEventListener("message", ({ data }: MessageEvent<WorkerTask>) => {
  void readAll(data).then((read) => postMessage({ kind: "read", read } satisfies WorkerNews));
});
