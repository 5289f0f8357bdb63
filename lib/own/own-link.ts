import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import { tidyCsv, toTidyCsv } from "./formats/site/tidy-csv";
import type { OwnState } from "./own-state";

const PREFIX = "own=1.";
/** Bytes that a link may unpack to: a short one may hold more than any memory. */
const MOST_BYTES = 2_000_000;

function toBase64(bytes: Uint8Array): string {
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(signs).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
}

function inflated(bytes: Uint8Array): string {
  const pieces: Uint8Array[] = [];
  let total = 0;
  const inflate = new Inflate((piece) => {
    total += piece.length;
    if (total > MOST_BYTES) throw new Error("it unpacks to more than 2 MB");
    pieces.push(piece);
  });
  inflate.push(bytes, true);
  const whole = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return strFromU8(whole);
}

/** The fragment of a link that carries results, without `#`: no server sees it. */
export function encodeOwn({ linkGbit, runs }: OwnState): string {
  return PREFIX + toBase64(deflateSync(strToU8(`${linkGbit ?? ""}\n${toTidyCsv(runs)}`), { level: 9 }));
}

/** What a fragment carries; null where it carries no results, a message where they cannot be read. Never throws. */
export function decodeOwn(fragment: string): OwnState | string | null {
  const text = fragment.replace(/^#/, "");
  if (!text.startsWith("own=")) return null;
  if (!text.startsWith(PREFIX)) return "The link carries results of another version of this site.";
  try {
    const [first = "", ...rest] = inflated(fromBase64(text.slice(PREFIX.length))).split("\n");
    const file = { name: "link", text: rest.join("\n") };
    if (!tidyCsv.matches(file)) return "The link carries no results that this site can read.";
    const link = Number(first);
    return { linkGbit: first !== "" && link > 0 ? link : null, runs: tidyCsv.read(file).runs };
  } catch (error) {
    return `The results in the link could not be read: ${error instanceof Error ? error.message : String(error)}. It was probably cut.`;
  }
}
