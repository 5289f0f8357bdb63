import autocannon from "autocannon";
import { absolute, against } from "./lines.mjs";
import { heldBy } from "./memory.mjs";
import { serveThroughNginx } from "../support/nginx.mjs";

const CONNECTIONS = 64;
const SECONDS = 5;
/** Who asks for new pages beside those who ask for a kept one, and who ask for that. */
const FEW = 4;
/** A page that waits longer for another to be made keeps a reader waiting. */
const MOST_DELAY_MS = 100;
const MOST_MEGABYTES = 512;
/** What readers ask a cache for: some addresses, a few of them often. */
const ADDRESSES = 2000;
const REPLAYED = 50_000;
const MOST_MISSED_PERCENT = 5;

const accept = { "accept-encoding": "br, gzip" };

/** An explorer's address that no other number has: which variants are hidden, in which order of columns and baseline. @param {number} number */
function addressOf(number) {
  const variants = [
    "antrea",
    "antrea-wg",
    "calico",
    "calico-ebpf",
    "calico-wg",
    "canal",
    "cilium",
    "cilium-wg",
    "flannel",
    "kubeovn",
    "kuberouter",
  ];
  const hidden = variants.filter((_, bit) => (number >> bit) & 1);
  const metric = number >> variants.length;
  const metrics = ["bandwidth", "cpu", "memory", "retransmits", "efficiency", "per-core"];
  const query = new URLSearchParams({ metric: metrics[metric % metrics.length] ?? "bandwidth", v: "1" });
  if (hidden.length > 0) query.set("hide", hidden.join(","));
  return `/explore?${query.toString()}`;
}

/**
 * @param {string} url @param {Partial<autocannon.Options>} [options]
 * @returns {Promise<{ perSecond: number, median: number, slow: number, answers: number }>} Requests a second, and milliseconds.
 */
async function fire(url, options = {}) {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    timeout: 60,
    ...(options.amount ? {} : { duration: SECONDS }),
    headers: accept,
    ...options,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were none, ${result.errors} failed`);
  const answers = result["2xx"];
  return {
    perSecond: answers / result.duration,
    median: result.latency.p50,
    slow: result.latency.p99,
    answers,
  };
}

const perAnswer = (/** @type {{ perSecond: number }} */ { perSecond }) => 1000 / perSecond;

/** One after another, whichever connection asks next. @param {(index: number) => string} path */
function inTurn(path) {
  let index = 0;
  const setupRequest = (/** @type {autocannon.Request} */ request) => ({ ...request, path: path(index++) });
  return [{ method: /** @type {const} */ ("GET"), setupRequest }];
}

/** Addresses from a number on, each asked for once. @param {number} from */
const distinct = (from) => inTurn((index) => addressOf(from + index));

/** A replay with a few favourites: the square of a share of 0 to 1 picks the address, so that the first tenth has a third of all. */
const replay = () =>
  inTurn((index) => {
    const share = ((index * 7919) % REPLAYED) / REPLAYED;
    return addressOf(Math.floor(share * share * ADDRESSES));
  });

/**
 * How many requests the server answers, and how soon: the same page again next to the floor's static page, pages that nobody asked for
 * before, a kept page while new ones are made, and what a cache in front leaves for it.
 * @param {import("./sites.mjs").Pair} pair @returns {Promise<import("./lines.mjs").Outcome>}
 */
export async function serving({ floor, explorer }) {
  const bare = await fire(floor.page);
  const kept = await fire(explorer.page);
  const fresh = await fire(explorer.address, {
    requests: distinct(0),
    amount: 1500,
    connections: 8,
  });
  const alone = await fire(explorer.page, { connections: FEW });
  const [beside] = await Promise.all([
    fire(explorer.page, { connections: FEW }),
    fire(explorer.address, { requests: distinct(2000), connections: FEW }),
  ]);
  const proxied = await throughCache(explorer.address);
  const megabytes = heldBy(explorer.pid);
  return {
    lines: [
      against(
        `Kept page, time an answer at ${CONNECTIONS} connections`,
        "ms",
        perAnswer(bare),
        perAnswer(kept),
        2,
      ),
      absolute("Kept page, slowest of a hundred", "ms", bare.slow, kept.slow, null),
      absolute("New page, time an answer", "ms", null, perAnswer(fresh), 1000 / 150),
      absolute(
        "Kept page while new ones are made, slowest of a hundred, above alone",
        "ms",
        null,
        beside.slow - alone.slow,
        MOST_DELAY_MS,
      ),
      absolute("Memory after all requests of this measure", "MB", null, megabytes, MOST_MEGABYTES),
      ...proxied.lines,
    ],
    details: { bare, kept, fresh, alone, beside, proxied: proxied.details },
  };
}

/** @param {string} origin @returns {Promise<import("./lines.mjs").Outcome>} */
async function throughCache(origin) {
  const proxy = await serveThroughNginx(origin);
  if (!proxy)
    return { lines: [absolute("Behind nginx (not installed)", "", null, null, null)], details: null };
  try {
    const fired = await fire(proxy.address, {
      requests: replay(),
      amount: REPLAYED,
    });
    const asked = proxy.originRequests();
    return {
      lines: [
        absolute(
          "Behind nginx, answers that the server had to give",
          "%",
          null,
          (100 * asked) / fired.answers,
          MOST_MISSED_PERCENT,
        ),
        absolute("Behind nginx, time an answer", "ms", null, perAnswer(fired), null),
      ],
      details: { fired, asked },
    };
  } finally {
    proxy.stop();
  }
}
