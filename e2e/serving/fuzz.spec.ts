/** Requests that nobody should send, from a fixed seed; `npm run fuzz` sends as many as one likes. */
import { Agent } from "node:http";
import { randomRequests } from "../../scripts/fuzz/random-requests.mjs";
import { send, whyWrong } from "../../scripts/fuzz/send.mjs";
import { expect, test } from "../support/test";

const REQUESTS = 600;

test("no request brings an error of the server, a stack trace or an answer without its security headers", async ({
  baseURL,
}) => {
  const server = {
    port: Number(new URL(baseURL ?? "").port),
    agent: new Agent({ keepAlive: true, maxSockets: 8 }),
  };
  const drawn = randomRequests(20261127);
  const wrong: string[] = [];
  for (let at = 0; at < REQUESTS; at += 8) {
    const some = Array.from({ length: 8 }, () => drawn.next().value);
    const answers = await Promise.all(some.map((request) => send(server, request)));
    for (const [index, answer] of answers.entries()) {
      const why = whyWrong(answer);
      if (why) wrong.push(`${why}: ${some[index]?.method} ${some[index]?.path}`);
    }
  }
  server.agent.destroy();
  expect(wrong).toEqual([]);
});
