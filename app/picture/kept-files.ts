/** A drawn file with the tag that its bytes have. */
export interface KeptFile {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly tag: string;
}

/** Bytes of all files kept together. */
const MOST_BYTES = 32_000_000;

const kept = new Map<string, KeptFile>();
/** Files that are being drawn, so that those who ask meanwhile wait for the same. */
const drawing = new Map<string, Promise<KeptFile>>();
let bytes = 0;

function drop(name: string): void {
  bytes -= kept.get(name)?.content.length ?? 0;
  kept.delete(name);
}

function drawOnce(name: string, draw: () => Promise<KeptFile>): Promise<KeptFile> {
  const file = drawing.get(name) ?? draw().finally(() => drawing.delete(name));
  drawing.set(name, file);
  return file;
}

/** The file of a name as it was drawn, drawn now where it is not kept; those asked for longest ago go first. */
export async function keptFile(name: string, draw: () => Promise<KeptFile>): Promise<KeptFile> {
  const file = kept.get(name) ?? (await drawOnce(name, draw));
  drop(name);
  kept.set(name, file);
  bytes += file.content.length;
  for (const oldest of kept.keys()) {
    if (bytes <= MOST_BYTES) break;
    drop(oldest);
  }
  return file;
}
