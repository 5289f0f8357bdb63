// Requests that nobody should send, drawn from a seed: the same seed gives the same requests.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { root } from "../support/paths.mjs";

/** @typedef {{ method: string, path: string, headers: Record<string, string> }} DrawnRequest */

const list = (/** @type {string} */ text) => text.trim().split(/\s+/);

const definition = ".definition.json";
const datasets = readdirSync(join(root, "data"))
  .filter((name) => name.endsWith(definition))
  .map((name) => name.slice(0, -definition.length))
  .sort();
const pages = [
  ...datasets.flatMap((id) => [`/data/${id}.csv`, `/data/${id}.readings.json`]),
  ...list(`
    / /explore /recommend /compare /history /seconds /questions /questions/ebpf /findings /findings/udp-poor /variants
    /variants/cilium /repeatability /search /data /import /import/explore /import/questions/ebpf /measure /method /glossary /embed
    /static-copy /api/results /api/results.csv /api/recommend /api/findings /api/questions /api/search /api/openapi.json
    /data/index.json /llms.txt /sitemap.xml /picture/explorer/preview.png /picture/compare/light.svg /picture/recommend/dark.svg
    /picture/questions/ebpf/light.svg /picture/variants/cilium/light.svg /healthz /readyz /_next/static/chunks/none.js /_next/image
    /_next/data/x.json /nowhere`),
];
const names = list(`
  metric variant cni encryption protocol streams path chart edition columns sort pin hide baseline stat role x y scale compare
  preset nodes vcpu memory link peak today consider weights kernel provider order group find tick q test v form show theme _rsc
  __proto__ constructor url w`);
const words = [
  ...datasets,
  ...list(`
    bandwidth cpu cilium calico-wg none wireguard tcp udp multi single heat yours all -max run1 1 0 -1 1e999 NaN Infinity 5.15 2.6
    throughput:5,cpu:0 %00 %ff %E0%A4 %F0%9F%90%9D <script> ' ..%2f..%2fetc ä , a,,b 999999999999999999999 constructor toString`),
  "",
  "x".repeat(3000),
];
const strange = [...list("%E0 % %2e%2e/ ..;/ // . ~ %00 * ;v=1 @ _next"), "a".repeat(5000)];
const unusual = list("POST PUT DELETE OPTIONS TRACE PATCH PROPFIND PURGE");
/** @type {Readonly<Record<string, readonly string[]>>} */
const headers = {
  range: ["bytes=0-1", "bytes=10-0", "bytes=-1", "bytes=999999999-", "lines=1-2", "bytes=0-0,1-1"],
  "if-none-match": ["*", '"x"', 'W/"x"', "x".repeat(2000)],
  "if-modified-since": ["yesterday", "Thu, 01 Jan 1970 00:00:00 GMT"],
  "accept-encoding": ["br", "gzip", "identity;q=0", "zstd", "br;q=x, gzip;q=2", "*;q=0"],
  accept: ["text/x-component", "image/*", "x"],
  host: ["example.org", "localhost:1", "[::1]", "a b"],
  rsc: ["1"],
  "next-router-state-tree": ["%5B%22%22%5D", "x", "%", "%5B%22%22%2C%7B%7D%5D"],
  "next-router-prefetch": ["1", "2"],
  "next-action": ["x", "0".repeat(40)],
  "x-middleware-subrequest": ["middleware", "src/middleware:src/middleware"],
  "x-forwarded-host": ["evil.example"],
  cookie: ["a=b", "c=".padEnd(4000, "x"), "__prerender_bypass=1"],
  "content-length": ["0"],
};

const one = (/** @type {readonly string[]} */ all) => fc.constantFrom(...all);
/** Mostly `usual`. @template T @param {number} times @param {fc.Arbitrary<T>} usual @param {fc.Arbitrary<T>} rare */
const mostly = (times, usual, rare) =>
  fc.oneof({ weight: times, arbitrary: usual }, { weight: 1, arbitrary: rare });

const value = fc
  .tuple(fc.array(one(words), { maxLength: 3 }), one([",", "+", "%2C", ""]))
  .map(([all, between]) => all.join(between));
const parameter = fc.tuple(one(names), one(["=", "=", ""]), value).map((parts) => parts.join(""));
const query = mostly(
  3,
  fc.array(parameter, { maxLength: 6 }),
  fc.array(parameter, { minLength: 400, maxLength: 700, size: "max" }),
);
const page = mostly(
  3,
  one(pages),
  fc
    .tuple(one(pages), fc.nat({ max: 40 }), one(strange))
    .map(([path, at, put]) => path.slice(0, at) + put + path.slice(at)),
);
const asked = fc
  .tuple(page, query)
  .map(([path, parameters]) => [path, parameters.join("&")].filter(Boolean).join("?"))
  .map((address) => encodeURI(address).replaceAll("%25", "%").slice(0, 14_000));

/** @type {fc.Arbitrary<DrawnRequest>} */
const request = fc.record({
  method: mostly(1, one(["GET", "GET", "GET", "HEAD"]), one(unusual)),
  path: mostly(200, asked, fc.constant("*")),
  headers: fc
    .tuple(
      ...Object.entries(headers).map(([name, values]) =>
        mostly(
          7,
          fc.constant(null),
          one(values).map((text) => ({ name, text })),
        ),
      ),
    )
    .map((pairs) => {
      /** @type {Record<string, string>} */
      const given = {};
      for (const pair of pairs) if (pair) given[pair.name] = pair.text;
      return given;
    }),
});

const AT_ONCE = 500;

/** Requests without end. @param {number} seed @returns {Generator<DrawnRequest, never>} */
export function* randomRequests(seed) {
  for (let batch = 0; ; batch++)
    yield* fc.sample(request, { seed: seed + batch * 1_000_003, numRuns: AT_ONCE });
}
