/** What a server says that was given data which do not fit. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "../support/test";

const port = Number(process.env.E2E_PORT ?? 3210) + 3;

async function startWith(data: string): Promise<{ code: number | null; said: string }> {
  const env = { ...process.env, NODE_ENV: "production" as const, CNI_DATA_DIR: data };
  const server = spawn(process.execPath, ["scripts/serve-app.mjs", "127.0.0.1", String(port)], { env });
  let said = "";
  server.stdout.on("data", (text: Buffer) => (said += text.toString()));
  server.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const [code] = (await once(server, "exit")) as [number | null];
  return { code, said };
}

test("bad data stop the server with exit code 1, and file, line, column and text are said once", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "cni-bad-data-"));
  cpSync("data", folder, { recursive: true });
  const file = path.join(folder, "2024-01.csv");
  const lines = readFileSync(file, "utf8").split("\n");
  lines[1] = (lines[1] ?? "").replace("0.002667", "fast");
  writeFileSync(file, lines.join("\n"));
  const { code, said } = await startWith(folder);
  rmSync(folder, { recursive: true });
  expect(code).toBe(1);
  expect(said.split(`${file}:2, column value: "fast"`)).toHaveLength(2);
  expect(said).not.toMatch(/\n\s+at /);
});
