/** What an iperf3 client left behind in `<id>/<run>/<test>-client.stdout` (iperf3 3.16 with JSON output). */
export type ClientOutput =
  | { readonly kind: "nothing" }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "result" }
  | { readonly kind: "cut" }
  | { readonly kind: "unreadable" };

/** An object whose end is missing: iperf3 was ended while it wrote, or the file was cut. */
const isCut = (text: string) => text.trimStart().startsWith("{") && !text.trimEnd().endsWith("}");

/** Distinguishes an absent or empty output, one that reports an error, a result, one that is cut off, and a text that is no JSON object. */
export function readClientOutput(text: string | undefined): ClientOutput {
  if (text === undefined || text.trim() === "") return { kind: "nothing" };
  let output: unknown;
  try {
    output = JSON.parse(text);
  } catch {
    return { kind: isCut(text) ? "cut" : "unreadable" };
  }
  if (typeof output !== "object" || output === null) return { kind: "unreadable" };
  const error = "error" in output ? output.error : undefined;
  return typeof error === "string"
    ? { kind: "error", error: error.replace(/\s+/g, " ").trim() }
    : { kind: "result" };
}
