import { spawn } from "node:child_process";
import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { parseSeconds } from "./support/shutdown.mjs";

/** A server whose answers take as many milliseconds as their address says, with the project's shutdown. */
const program = `
import { createServer } from "node:http";
import { stopGracefully } from ${JSON.stringify(pathToFileURL(path.resolve("scripts/support/shutdown.mjs")).href)};
let stopping = false;
const server = createServer((request, response) => {
  if (request.url === "/readyz") return response.writeHead(stopping ? 503 : 200).end();
  setTimeout(() => response.end("whole"), Number(request.url.slice(1)));
});
stopGracefully(server, Number(process.env.PATIENCE), () => (stopping = true));
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;

async function start(patience: number) {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    env: { ...process.env, PATIENCE: String(patience) },
  });
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  const ended = once(child, "exit") as Promise<[number | null]>;
  return { child, port: Number(String(port)), ended };
}

function ask(port: number, url: string): Promise<{ status: number; text: string } | "cut"> {
  return new Promise((resolve) => {
    get({ port, path: url, host: "127.0.0.1", agent: false }, (answer: IncomingMessage) => {
      let text = "";
      answer.on("data", (piece: Buffer) => (text += String(piece)));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
      answer.on("error", () => resolve("cut"));
    }).on("error", () => resolve("cut"));
  });
}

describe("a server that is told to stop", () => {
  it("finishes what is in flight, is not ready meanwhile, and ends with exit code 0", async () => {
    const { child, port, ended } = await start(20);
    const inFlight = Array.from({ length: 30 }, () => ask(port, "/1500"));
    expect(await ask(port, "/readyz")).toMatchObject({ status: 200 });
    child.kill("SIGTERM");
    await expect.poll(async () => ask(port, "/readyz"), { timeout: 5000 }).toMatchObject({ status: 503 });
    const answers = await Promise.all(inFlight);
    expect(answers).toEqual(answers.map(() => ({ status: 200, text: "whole" })));
    expect((await ended)[0]).toBe(0);
  });

  it("waits no longer than it was told", async () => {
    const { child, port, ended } = await start(0);
    const slow = ask(port, "/60000");
    expect(await ask(port, "/readyz")).toMatchObject({ status: 200 });
    child.kill("SIGTERM");
    expect(await slow).toBe("cut");
    expect((await ended)[0]).toBe(0);
  });
});

describe("SHUTDOWN_SECONDS", () => {
  it.each([
    [undefined, 20],
    ["", 20],
    ["0", 0],
    ["45", 45],
  ])("%j is %i seconds", (text, seconds) => {
    expect(parseSeconds("SHUTDOWN_SECONDS", text, 20)).toBe(seconds);
  });

  it.each(["-1", "1.5", "soon", "99999"])("%s is refused with the name of the variable", (text) => {
    expect(() => parseSeconds("SHUTDOWN_SECONDS", text, 20)).toThrow(
      `SHUTDOWN_SECONDS=${text} is no whole number`,
    );
  });
});
