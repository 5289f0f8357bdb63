import { gunzipSync, unzip } from "fflate";
import type { OwnFile, OwnProblem } from "@/lib/own/own-run";

/** Bytes that all files together may unpack to: a small archive may hold more than any memory. */
const MOST_BYTES = 512_000_000;
/** Files of one archive. */
const MOST_FILES = 20_000;
const BLOCK = 512;

/** A file as it was given. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Texts, and what could not be made one. */
export interface Unpacked {
  readonly files: readonly OwnFile[];
  readonly problems: readonly OwnProblem[];
}

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]) =>
  signs.every((sign, at) => bytes[at] === sign);
const isGzip = (bytes: Uint8Array) => startsWith(bytes, 0x1f, 0x8b);
const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b, 3, 4);
const isXz = (bytes: Uint8Array) => startsWith(bytes, 0xfd, 0x37, 0x7a, 0x58, 0x5a);
const isTar = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(257, 262)) === "ustar";

const problem = (file: string, message: string): OwnProblem => ({ file, message, done: "left out" });
const refusedFile = (file: string, message: string): Unpacked => ({
  files: [],
  problems: [problem(file, message)],
});

/** Bytes as text: UTF-8, or UTF-16 by its mark. Null where they are no text. */
function decode(bytes: Uint8Array): string | null {
  const encoding = startsWith(bytes, 0xff, 0xfe)
    ? "utf-16le"
    : startsWith(bytes, 0xfe, 0xff)
      ? "utf-16be"
      : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  return text.slice(0, 4000).includes("\0") ? null : text;
}

/** The files of a tar archive. What is cut off is left out. */
function untar(bytes: Uint8Array): GivenFile[] {
  const files: GivenFile[] = [];
  const field = (from: number, length: number) =>
    new TextDecoder()
      .decode(bytes.subarray(from, from + length))
      .replace(/\0[\s\S]*$/, "")
      .trim();
  for (let at = 0; at + BLOCK <= bytes.length && files.length < MOST_FILES;) {
    const size = parseInt(field(at + 124, 12), 8);
    if (!Number.isFinite(size) || size < 0) break;
    const [name, kind, prefix] = [field(at, 100), field(at + 156, 1), field(at + 345, 155)];
    const content = bytes.subarray(at + BLOCK, at + BLOCK + size);
    if ((kind === "" || kind === "0") && content.length === size && name !== "")
      files.push({ name: prefix ? `${prefix}/${name}` : name, bytes: content });
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

/** Bytes that what is given may still unpack to, shared by every archive within it. */
interface Budget {
  left: number;
}

function take(budget: Budget, bytes: number): void {
  budget.left -= bytes;
  if (budget.left < 0) throw new Error("it unpacks to more than 512 MB");
}

/** The size that a gzip file says it unpacks to. It may lie: then no more than that is unpacked. */
const gzipSize = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);

function unzipped(bytes: Uint8Array, budget: Budget): Promise<GivenFile[]> {
  let count = 0;
  return new Promise((resolve, reject) => {
    const filter = ({ originalSize }: { originalSize: number }) => {
      take(budget, originalSize);
      if (++count > MOST_FILES) throw new Error("it holds more than 20,000 files");
      return true;
    };
    unzip(bytes, { filter }, (error, files) => {
      if (error) reject(error);
      else
        resolve(
          Object.entries(files)
            .filter(([name]) => !name.endsWith("/"))
            .map(([name, content]) => ({ name, bytes: content })),
        );
    });
  });
}

async function unxz(bytes: Uint8Array, budget: Budget): Promise<Uint8Array> {
  const { XzReadableStream } = await import("xz-decompress");
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = (new XzReadableStream(packed) as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    take(budget, value.length);
    pieces.push(value);
  }
}

async function membersOf({ bytes }: GivenFile, budget: Budget): Promise<GivenFile[] | null> {
  if (isZip(bytes)) return unzipped(bytes, budget);
  if (isXz(bytes)) return [{ name: "", bytes: await unxz(bytes, budget) }];
  if (isGzip(bytes)) {
    take(budget, gzipSize(bytes));
    return [{ name: "", bytes: gunzipSync(bytes) }];
  }
  return isTar(bytes) ? untar(bytes) : null;
}

/** A file as texts: archives are unpacked, also within each other up to three deep. Never throws. */
export async function unpack(
  given: GivenFile,
  budget: Budget = { left: MOST_BYTES },
  depth = 0,
): Promise<Unpacked> {
  const { name, bytes } = given;
  try {
    const members = depth > 3 ? null : await membersOf(given, budget);
    if (members) {
      const inner = await Promise.all(
        members.map((member) =>
          unpack({ ...member, name: member.name ? `${name}/${member.name}` : name }, budget, depth + 1),
        ),
      );
      return {
        files: inner.flatMap(({ files }) => files),
        problems: inner.flatMap(({ problems }) => problems),
      };
    }
  } catch (error) {
    return refusedFile(
      name,
      `The archive could not be unpacked: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  const text = decode(bytes);
  return text === null ? refusedFile(name, "It is no text.") : { files: [{ name, text }], problems: [] };
}
