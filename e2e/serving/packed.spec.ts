import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../../scripts/support/address.mjs";
import { expect, test } from "../support/test";
import { pages } from "../support/pages";

/** The steps of the Containerfile, run without a container engine: packed by its command, started by its command. */
const steps = readFileSync("Containerfile", "utf8");
const packing = /^RUN (npm run pack -- )\/packed$/m.exec(steps)?.[1] ?? "";
const commandAfter = (word: string) =>
  JSON.parse(new RegExp(`^${word}(\\[.*\\])$`, "m").exec(steps)?.[1] ?? "[]") as string[];

/** Whoever may write nothing here: `nobody` where the tests run as root, as in a container; else whoever runs them, by the modes of the files. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Bytes of the packed app: with the base image's 165 MB the image stays under 300 MB. */
const MOST_BYTES = 135_000_000;

/** Addresses of the pages that say that there is no such page. */
const missing = /\/(nothing|nowhere)$/;

test.describe.configure({ mode: "serial" });
let folder: string;
let app: string;
let port: number;
let server: ChildProcess | undefined;
let said = "";

const run = (command: string, cwd = ".") => spawnSync("sh", ["-c", command], { cwd, encoding: "utf8" });
const contents = () => run("find . -type f -printf '%p %s %T@\\n' | sort", app).stdout;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "cni-packed-"));
  chmodSync(folder, 0o755);
  app = path.join(folder, "app");
  const packed = run(`${packing}'${app}'`);
  expect(packed.status, packed.stderr).toBe(0);
  run("chmod -R a-w,a+rX .", app);
  port = await freePort();
  const [program = "", script = ""] = commandAfter("CMD ");
  server = spawn(program, [script, "127.0.0.1", String(port)], {
    cwd: app,
    ...nobody,
    env: {
      PATH: process.env.PATH,
      HOME: "/nonexistent",
      NODE_ENV: "production",
      SITE_URL: "https://cni.example.org",
    },
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on("data", (text: Buffer) => (said += text.toString()));
});

test.afterAll(() => {
  server?.kill("SIGKILL");
  run("chmod -R u+w .", app);
  rmSync(folder, { recursive: true, force: true });
});

const health = () => {
  const [program = "", ...given] = commandAfter("HEALTHCHECK .* CMD ");
  return spawnSync(program, [...given, String(port)], { cwd: app }).status;
};

test("the packed app starts as nobody, healthy, and is small", async () => {
  expect(health()).toBe(1);
  await expect.poll(health, { timeout: 30_000 }).toBe(0);
  const bytes = Number(run("du -sb . | cut -f1", app).stdout);
  expect(bytes).toBeGreaterThan(50_000_000);
  expect(bytes).toBeLessThan(MOST_BYTES);
});

test("the packed app has every kind of page, picture, file and answer, by the address that it is told, and writes nothing", async ({
  request,
}) => {
  const before = contents();
  const others = [
    "/picture/explorer/preview.png",
    "/api/results",
    "/data/index.json",
    "/data/2024-01.csv",
    "/embed",
    "/llms.txt",
  ];
  for (const address of [...Object.values(pages), ...others]) {
    const response = await request.get(`http://127.0.0.1:${port}${address}`);
    expect(response.status(), address).toBe(missing.test(address) ? 404 : 200);
  }
  expect(await (await request.get(`http://127.0.0.1:${port}/recommend`)).text()).toContain(
    'href="https://cni.example.org/recommend',
  );
  expect(said).not.toMatch(/error|EACCES|EROFS/i);
  expect(contents()).toBe(before);
});

test("the packed app stops with 0 when it is told to", async () => {
  const ended = new Promise<number | null>((resolve) => server?.on("exit", resolve));
  server?.kill("SIGTERM");
  expect(await ended).toBe(0);
});
