import { ask } from "./asking.mjs";
import { absolute } from "./lines.mjs";
import { watchMemory } from "./memory.mjs";
import { worstRequests } from "./worst-requests.mjs";

const MOST_MS = 1000;
const MOST_MEGABYTES = 256;

/** Asked for first, so that no request is charged with what the server loads but once. */
const ordinary = ["/picture/explorer/preview.png", "/picture/recommend/preview.png", "/embed"];

/**
 * Each of the worst requests once, one after another: the longest time and the most memory taken during one.
 * @param {import("./sites.mjs").Site} site @returns {Promise<import("./lines.mjs").Outcome>}
 */
export async function bounds({ address, pid }) {
  const visit = (/** @type {string} */ path) => ask(address + path, "text/html,image/*");
  for (const path of ordinary) await visit(path);
  const asked = [];
  for (const { name, path, status } of await worstRequests(address)) {
    const memoryTaken = watchMemory(pid);
    const answer = await visit(path);
    const megabytes = memoryTaken();
    if (answer.status !== status)
      throw new Error(`"${name}" was answered with ${answer.status}, not ${status}`);
    asked.push({ name, ms: answer.ms, megabytes, bytes: answer.content.length, path: path.slice(0, 200) });
  }
  const slowest = asked.reduce((most, each) => (each.ms > most.ms ? each : most));
  const largest = asked.reduce((most, each) => ((each.megabytes ?? 0) > (most.megabytes ?? 0) ? each : most));
  return {
    lines: [
      absolute(`Longest request (${slowest.name})`, "ms", null, slowest.ms, MOST_MS),
      absolute(`Most memory in a request (${largest.name})`, "MB", null, largest.megabytes, MOST_MEGABYTES),
    ],
    details: { asked },
  };
}
