import { createHash } from "node:crypto";

/** Inline scripts: those without an address that a browser runs. Data blocks, such as JSON-LD, are no scripts. */
const inline = /<script(?![^>]*\bsrc=)(?![^>]*\btype="application\/)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * The policy of a page: its own inline scripts by their hash, files of this server, nothing from elsewhere. Next inlines the style sheet,
 * so styles are allowed inline. Only what `framedBy` names may frame it.
 * @param {string} html @param {"'none'" | "*"} framedBy
 */
export function policyOf(html, framedBy) {
  const hashes = [...html.matchAll(inline)].map(
    ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  return [
    "default-src 'none'",
    ["script-src 'self'", ...new Set(hashes)].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
  ].join("; ");
}
