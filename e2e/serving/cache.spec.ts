/** A cache in front of the server, configured as docs/deploy.md says: what a release shows is what the next reader sees. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serveThroughNginx } from "../../scripts/support/nginx.mjs";
import { expect, test } from "../support/test";

const ports = [5, 6].map((offset) => Number(process.env.E2E_PORT ?? 3210) + offset);
const page = "/explore?cni=calico&streams=single&v=1";
const figures = { shipped: "19.6", corrected: "18.3" };

/** The shipped data with the middle run of Calico's single TCP stream corrected, and those above it. */
function correctedData(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "cni-corrected-"));
  cpSync("data", folder, { recursive: true });
  const file = path.join(folder, "2024-01.csv");
  const corrected = readFileSync(file, "utf8").replace(
    /^(calico,\d,dts,tcp,single,direct,,bandwidth,bit\/s,)[\d.]+/gm,
    "$118300000000",
  );
  writeFileSync(file, corrected);
  const sums = path.join(folder, "SHA256SUMS");
  writeFileSync(sums, readFileSync(sums, "utf8").replace(/^.*  2024-01\.csv\n/m, ""));
  return folder;
}

function serve(port: number, data: string): ChildProcess {
  const env = { ...process.env, NODE_ENV: "production" as const, CNI_DATA_DIR: data };
  const command = ["--require", "./scripts/support/watch-parent.cjs", "scripts/serve-app.mjs", "127.0.0.1"];
  return spawn(process.execPath, [...command, String(port)], { env, stdio: "inherit" });
}

const addressOf = (port: number | undefined) => `http://127.0.0.1:${port}`;

const statusOf = (address: string) =>
  fetch(`${address}/readyz`).then(
    ({ status }) => status,
    () => 0,
  );

/** The median that the explorer's page shows of Calico, and whether the answer was one. */
async function shownBy(address: string): Promise<string> {
  const response = await fetch(address + page, { headers: { connection: "close" } });
  const row =
    /<tr[^>]*>(?:(?!<\/tr>).)*>Calico<(?:(?!<\/tr>).)*<\/tr>/.exec(await response.text())?.[0] ?? "";
  return `${response.status} ${/<td class="number">(\d+\.\d)</.exec(row)?.[1] ?? "no figure"}`;
}

test("behind nginx a page comes from the cache, and new figures are seen at once after a release", async () => {
  test.skip(spawnSync("nginx", ["-v"]).error !== undefined, "nginx is not installed");
  const data = correctedData();
  const servers = [serve(ports[0] ?? 0, "data"), serve(ports[1] ?? 0, data)];
  const [old, next] = ports.map(addressOf);
  try {
    for (const port of ports)
      await expect.poll(() => statusOf(addressOf(port)), { timeout: 60_000 }).toBe(200);
    const proxy = await serveThroughNginx(old ?? "");
    if (!proxy) throw new Error("nginx does not start");
    try {
      expect(await shownBy(proxy.address)).toBe(`200 ${figures.shipped}`);
      expect(await shownBy(proxy.address)).toBe(`200 ${figures.shipped}`);
      expect(proxy.statuses().slice(-2)).toEqual(["MISS", "HIT"]);
      proxy.leadTo(next ?? "", "release-2");
      await expect.poll(() => shownBy(proxy.address)).toBe(`200 ${figures.corrected}`);
      servers[0]?.kill();
      for (let asked = 0; asked < 20; asked += 1)
        expect(await shownBy(proxy.address)).toBe(`200 ${figures.corrected}`);
      expect(proxy.statuses().at(-1)).toBe("HIT");
    } finally {
      proxy.stop();
    }
  } finally {
    servers.forEach((server) => server.kill());
    rmSync(data, { recursive: true, force: true });
  }
});
