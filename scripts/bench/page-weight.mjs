import { watchRequests, withFreshPage } from "./browser.mjs";

/** @typedef {{ path: string, type: string, bytes: number, size: number, libraries: string[] }} Transfer */

/** Texts that survive minification and are in no other code. */
const tellTales = { recharts: /recharts-/, zod: /ZodError/, papaparse: /BAD_DELIMITERS/ };

/** @param {string} text */
function librariesIn(text) {
  return Object.entries(tellTales).flatMap(([name, sign]) => (sign.test(text) ? [name] : []));
}

/**
 * Everything that a first load fetches without the reader's doing, in bytes on the wire with headers.
 * @param {import("./browser.mjs").Browser} browser @param {string} address
 * @returns {Promise<Transfer[]>}
 */
export function firstLoad(browser, address) {
  return withFreshPage(browser, async (page, session) => {
    await session.send("Network.enable");
    /** @type {Map<string, { url: string, type: string, bytes: number }>} */
    const seen = new Map();
    session.on("Network.responseReceived", ({ requestId, response, type }) =>
      seen.set(requestId, { url: response.url, type, bytes: 0 }),
    );
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const entry = seen.get(requestId);
      if (entry) entry.bytes = encodedDataLength;
    });
    const requests = watchRequests(page, 1500);
    await page.goto(address, { waitUntil: "load" });
    await requests.settled();
    return Promise.all(
      [...seen].map(async ([requestId, { url, type, bytes }]) => {
        const { body, base64Encoded } = await session.send("Network.getResponseBody", { requestId });
        const content = Buffer.from(body, base64Encoded ? "base64" : "utf8");
        const libraries = type === "Script" ? librariesIn(content.toString()) : [];
        return { path: new URL(url).pathname, type, bytes, size: content.length, libraries };
      }),
    );
  });
}

/** @param {readonly Transfer[]} files */
export function kilobytes(files) {
  return files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
}
