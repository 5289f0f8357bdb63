import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { withFreshPage } from "./browser.mjs";
import { absolute } from "./lines.mjs";

/** A task of this length is felt. */
const MOST_MS = 50;
const MEGABYTES = 50;

const second = (/** @type {number} */ at) => ({
  streams: Array.from({ length: 8 }, (_, stream) => ({
    ...{ socket: 5 + 2 * stream, start: at, end: at + 1, seconds: 1, bytes: 614_043_209 },
    ...{
      bits_per_second: 4_912_345_678.5,
      retransmits: 3,
      snd_cwnd: 1_234_567,
      rtt: 1234,
      rttvar: 56,
      pmtu: 8950,
    },
  })),
});

/** An iperf3 report of so many megabytes. @param {number} megabytes */
function report(megabytes) {
  const one = JSON.stringify(second(0), null, "\t").length;
  const intervals = Array.from({ length: Math.ceil((megabytes * 1e6) / one) }, (_, at) => second(at));
  const sum = { seconds: intervals.length, bits_per_second: 39_298_765_432.1, retransmits: 17 };
  const start = { version: "iperf 3.16", test_start: { protocol: "TCP", num_streams: 8, omit: 0 } };
  return JSON.stringify({ start, intervals, end: { sum_sent: sum, sum_received: sum } }, null, "\t");
}

/** A campaign in the site's own CSV. @param {number} runs */
function campaign(runs) {
  const heads = "name,cni,encryption,protocol,streams,path,run,bandwidth_bits_per_second";
  const line = (/** @type {number} */ at) => `Cluster ${at % 40},calico,none,tcp,8,direct,${at},${39e9 + at}`;
  return [heads, ...Array.from({ length: runs }, (_, at) => line(at))].join("\n");
}

function watchTasks() {
  const seen = { longest: 0 };
  Object.assign(globalThis, { benchTasks: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: "longtask" });
}

/** The longest task of the page, 0 where none is long, from the choice of a file until what it holds is shown. @param {import("./browser.mjs").Browser} browser @param {string} address @param {string} file */
function longestTask(browser, address, file) {
  return withFreshPage(browser, async (page) => {
    await page.goto(`${address}/import`, { waitUntil: "networkidle" });
    await page.evaluate(watchTasks);
    await page.locator('input[type="file"]').first().setInputFiles(file);
    await page.getByRole("heading", { name: /run.* understood/ }).waitFor({ timeout: 120_000 });
    await page.waitForTimeout(500);
    return page.evaluate(
      () =>
        /** @type {{ benchTasks: { longest: number } }} */ (/** @type {unknown} */ (globalThis)).benchTasks
          .longest,
    );
  });
}

/**
 * Whether the page stays responsive while it reads: the longest task of its main thread.
 * @param {import("./browser.mjs").Browser} browser @param {import("./sites.mjs").Served} site @returns {Promise<import("./lines.mjs").Outcome>}
 */
export async function importTasks(browser, { address }) {
  const folder = mkdtempSync(path.join(tmpdir(), "cni-import-"));
  const texts = { [`iperf3 JSON, ${MEGABYTES} MB`]: report(MEGABYTES), "CSV of 2,000 runs": campaign(2000) };
  try {
    const lines = [];
    for (const [name, text] of Object.entries(texts)) {
      const file = path.join(folder, "results");
      writeFileSync(file, text);
      const longest = await longestTask(browser, address, file);
      lines.push(absolute(`Import, longest task of the page: ${name}`, "ms", null, longest, MOST_MS));
    }
    return { lines, details: {} };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
