// `npm run fuzz`: random requests against a server of its own, and what it held in memory. Exits with 1 where a rule is broken.
import { Agent } from "node:http";
import { parseArgs } from "node:util";
import { heldBy } from "./bench/memory.mjs";
import { randomRequests } from "./fuzz/random-requests.mjs";
import { send, whyWrong } from "./fuzz/send.mjs";
import { startOwnServer } from "./support/own-server.mjs";

const usage = `Usage: npm run fuzz -- [options]     (after npm run build)

  --requests N   how many (default 100000)
  --seed N       which (default 1)

Every answer has a status below 500, no stack trace, the security headers, and comes within a second when it is asked for alone;
memory stays below 512 MB.`;

const CONNECTIONS = 16;
const MOST_MS = 1000;
const MOST_MEGABYTES = 512;
/** Requests that are sent one after another, to see how long each takes. */
const ALONE = 500;
/** Lines of each fault that are printed. */
const SHOWN = 10;

/** @param {import("./fuzz/random-requests.mjs").DrawnRequest} drawn */
const written = ({ method, path, headers }) =>
  `${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)}`;

/** @param {{ requests: number, seed: number }} options */
async function fuzz({ requests, seed }) {
  const server = await startOwnServer();
  const to = { port: server.port, agent: new Agent({ keepAlive: true, maxSockets: CONNECTIONS }) };
  const drawn = randomRequests(seed);
  /** @type {string[]} */
  const faults = [];
  /** @type {string[]} */
  const slow = [];
  /** @type {number[]} */
  const memory = [];
  let sent = 0;
  const work = async () => {
    while (sent < requests) {
      const request = drawn.next().value;
      if (++sent % Math.max(1, Math.floor(requests / 10)) === 0) {
        memory.push(heldBy(server.pid) ?? NaN);
        console.error(`${sent} requests, ${Math.round(memory.at(-1) ?? NaN)} MB`);
      }
      try {
        const answer = await send(to, request);
        const wrong = whyWrong(answer);
        if (wrong) faults.push(`${wrong}: ${written(request)}`);
        // Sixteen at once share the server: what was slow is asked for again, alone, at the end.
        if (answer.ms > MOST_MS) slow.push(written(request));
      } catch (error) {
        faults.push(`${String(error)}: ${written(request)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  const others = randomRequests(seed + 1);
  for (let count = 0; count < ALONE; count++) {
    const request = others.next().value;
    const { ms } = await send(to, request);
    if (ms > MOST_MS) faults.push(`${Math.round(ms)} ms alone: ${written(request)}`);
  }
  to.agent.destroy();
  server.stop();
  const most = Math.max(...memory);
  if (most > MOST_MEGABYTES) faults.push(`${Math.round(most)} MB in memory`);
  console.log(faults.slice(0, SHOWN).join("\n"));
  console.log(
    `${requests} requests of seed ${seed}: ${faults.length} faults; memory ${memory.map((each) => Math.round(each)).join(", ")} MB; ${slow.length} took over a second among ${CONNECTIONS}`,
  );
  return faults.length === 0;
}

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) console.log(usage);
else
  process.exitCode = (await fuzz({ requests: Number(values.requests), seed: Number(values.seed) })) ? 0 : 1;
