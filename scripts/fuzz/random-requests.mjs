// Requests that nobody should send, drawn from a seed: the same seed gives the same requests.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/paths.mjs";

/** @typedef {{ method: string, path: string, headers: Record<string, string> }} DrawnRequest */

const definition = ".definition.json";
const datasets = readdirSync(join(root, "data"))
  .filter((name) => name.endsWith(definition))
  .map((name) => name.slice(0, -definition.length))
  .sort();
const pages = [
  ...datasets.flatMap((id) => [`/data/${id}.csv`, `/data/${id}.readings.json`]),
  ...["/", "/explore", "/recommend", "/compare", "/history", "/seconds", "/questions", "/questions/ebpf"],
  ...[
    "/findings",
    "/findings/udp-poor",
    "/variants",
    "/variants/cilium",
    "/repeatability",
    "/search",
    "/data",
  ],
  ...["/import", "/import/explore", "/import/questions/ebpf", "/measure", "/method", "/glossary", "/embed"],
  ...[
    "/api/results",
    "/api/results.csv",
    "/api/recommend",
    "/api/findings",
    "/api/questions",
    "/api/seconds",
  ],
  ...["/api/openapi.json", "/data/index.json", "/llms.txt"],
  ...["/picture/explorer/preview.png", "/picture/compare/light.svg", "/picture/recommend/dark.svg"],
  ...[
    "/picture/questions/ebpf/light.svg",
    "/picture/variants/cilium/light.svg",
    "/sitemap.xml",
    "/search-index",
  ],
  ...[
    "/healthz",
    "/readyz",
    "/_next/static/chunks/none.js",
    "/_next/image",
    "/_next/data/x.json",
    "/nowhere",
  ],
];
const names = [
  ...["metric", "variant", "cni", "encryption", "protocol", "streams", "path", "chart", "edition", "columns"],
  ...[
    "sort",
    "pin",
    "hide",
    "baseline",
    "stat",
    "role",
    "x",
    "y",
    "scale",
    "compare",
    "preset",
    "nodes",
    "vcpu",
  ],
  ...[
    "memory",
    "link",
    "peak",
    "today",
    "consider",
    "weights",
    "kernel",
    "provider",
    "order",
    "group",
    "find",
  ],
  ...["tick", "q", "test", "v", "form", "show", "theme", "_rsc", "__proto__", "constructor", "url", "w"],
];
const words = [
  ...datasets,
  ...[
    "bandwidth",
    "cpu",
    "cilium",
    "calico-wg",
    "none",
    "wireguard",
    "tcp",
    "udp",
    "multi",
    "single",
    "heat",
  ],
  ...["yours", "all", "-max", "run1", "1", "0", "-1", "1e999", "NaN", "Infinity"],
  ...[
    "throughput:5,cpu:0",
    "%00",
    "%ff",
    "%E0%A4",
    "%F0%9F%90%9D",
    "<script>",
    "'",
    "..%2f..%2fetc",
    "\u00e4",
  ],
  ...["", ",", "a,,b", "x".repeat(3000), "5.15", "2.6", "999999999999999999999", "constructor", "toString"],
];
const strange = [
  "%E0",
  "%",
  "%2e%2e/",
  "..;/",
  "//",
  ".",
  "~",
  "%00",
  "*",
  "a".repeat(5000),
  ";v=1",
  "@",
  "_next",
];
const methods = [
  ...["GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "HEAD"],
  ...["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND", "PURGE"],
];
/** @type {readonly (readonly [string, readonly string[]])[]} */
const headers = [
  ["range", ["bytes=0-1", "bytes=10-0", "bytes=-1", "bytes=999999999-", "lines=1-2", "bytes=0-0,1-1"]],
  ["if-none-match", ["*", '"x"', 'W/"x"', "x".repeat(2000)]],
  ["if-modified-since", ["yesterday", "Thu, 01 Jan 1970 00:00:00 GMT"]],
  ["accept-encoding", ["br", "gzip", "identity;q=0", "zstd", "br;q=x, gzip;q=2", "*;q=0"]],
  ["accept", ["text/x-component", "image/*", "x"]],
  ["host", ["example.org", "localhost:1", "[::1]", "a b"]],
  ["rsc", ["1"]],
  ["next-router-state-tree", ["%5B%22%22%5D", "x", "%"]],
  ["next-router-prefetch", ["1", "2"]],
  ["next-action", ["x", "0".repeat(40)]],
  ["x-middleware-subrequest", ["middleware", "src/middleware:src/middleware"]],
  ["x-forwarded-host", ["evil.example"]],
  ["cookie", ["a=b", "c=".padEnd(4000, "x"), "__prerender_bypass=1"]],
  ["content-length", ["0"]],
  ["upgrade-insecure-requests", ["1"]],
];

/** Numbers of 0 to 1 from a seed: mulberry32. @param {number} seed */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Requests without end. @param {number} seed @returns {Generator<DrawnRequest, never>} */
export function* randomRequests(seed) {
  const random = randomFrom(seed);
  /** @template T @param {readonly T[]} all @returns {T} */
  const oneOf = (all) => /** @type {T} */ (all[Math.floor(random() * all.length)]);
  const times = (/** @type {number} */ most) => Math.floor(random() * (most + 1));
  /** @param {number} most @param {() => string} make */
  const several = (most, make) => Array.from({ length: times(most) }, make);
  const value = () => several(3, () => oneOf(words)).join(oneOf([",", "+", "%2C", ""]));
  const query = () =>
    several(oneOf([2, 6, 6, 700]), () => `${oneOf(names)}${oneOf(["=", "=", ""])}${value()}`);
  const path = () => {
    const page = oneOf(pages);
    if (random() < 0.75) return page;
    const at = times(page.length);
    return page.slice(0, at) + oneOf(strange) + page.slice(at);
  };
  for (;;) {
    const asked = [path(), query().join("&")].filter(Boolean).join("?");
    yield {
      method: oneOf(methods),
      path: random() < 0.005 ? "*" : encodeURI(asked).replaceAll("%25", "%").slice(0, 14_000),
      headers: Object.fromEntries(
        headers.filter(() => random() < 0.12).map(([name, values]) => [name, oneOf(values)]),
      ),
    };
  }
}
