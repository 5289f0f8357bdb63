import { createServer } from "node:http";
import { absolute, against } from "./lines.mjs";
import { firstLoad, kilobytes } from "./page-weight.mjs";

const HOST_PATH = "/somebody-elses-page";

/** Ten views that an article on CNIs would show: eight charts and two tables. */
const shown = [
  "",
  "encryption=wireguard",
  "protocol=udp",
  "path=service",
  "streams=single",
  "metric=cpu",
  "metric=efficiency",
  "metric=memory-overhead&protocol=idle",
  "show=table",
  "metric=retransmits&show=table",
];

/**
 * Serves a page with nothing but frames while `act` runs. It is of the same site as what it frames, so that the browser puts them in one
 * process and tells one session of all that they fetch.
 * @template T
 * @param {readonly string[]} addresses @param {(address: string) => Promise<T>} act
 */
async function withFrames(addresses, act) {
  const frames = addresses.map((each) => `<iframe src="${each.replaceAll("&", "&amp;")}"></iframe>`);
  const server = createServer((_, response) =>
    response
      .setHeader("Content-Type", "text/html")
      .end(`<!doctype html><title>Ten</title><link rel="icon" href="data:,">${frames.join("")}`),
  );
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const bound = server.address();
  try {
    const port = bound && typeof bound === "object" ? bound.port : 0;
    return await act(`http://127.0.0.1:${port}${HOST_PATH}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/**
 * What an embed fetches against what the explorer's page does, which is the floor here; and what ten embeds on a page fetch.
 * @param {import("./browser.mjs").Browser} browser @param {import("./sites.mjs").Site} site @returns {Promise<import("./lines.mjs").Outcome>}
 */
export async function embedWeight(browser, { address, page: explorer }) {
  const page = await firstLoad(browser, explorer);
  const embed = await firstLoad(browser, `${address}/embed`);
  const addresses = shown.map((query) => `${address}/embed?${query}`);
  const all = await withFrames(addresses, (host) => firstLoad(browser, host));
  const ten = all.filter(({ path }) => path !== HOST_PATH);
  const arrived = ten.filter(({ path, bytes }) => path === "/embed" && bytes > 0).length;
  if (arrived !== shown.length) throw new Error(`${arrived} of ${shown.length} embeds were loaded`);
  return {
    lines: [
      against("Embed's first load, floor: explorer's", "kB", kilobytes(page), kilobytes(embed), 0.5),
      absolute("Ten embeds on a page", "kB", null, kilobytes(ten), null),
    ],
    details: { page, embed, ten },
  };
}
