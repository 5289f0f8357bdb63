import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "./address.mjs";
import { root } from "./paths.mjs";

/** What docs/deploy.md has a reader copy, with these values in the place of its own. @param {Readonly<Record<string, string>>} values */
function asDocumented(values) {
  const guide = readFileSync(path.join(root, "docs/deploy.md"), "utf8");
  const block = /```nginx\n([^]*?)```/.exec(guide)?.[1] ?? "";
  return Object.entries(values).reduce((text, [own, value]) => {
    if (!text.includes(own)) throw new Error(`docs/deploy.md's configuration of nginx has no ${own}`);
    return text.replace(own, value);
  }, block);
}

/** Each answer is a line of the log: how the cache came by it. @param {string} folder @param {number} port @param {string} origin @param {string} release */
const configuration = (folder, port, origin, release) => `
daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 512; }
http {
  log_format asked '$upstream_cache_status';
  access_log ${folder}/asked.log asked;
  client_body_temp_path ${folder}/body; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s; proxy_temp_path ${folder}/p;
  keepalive_requests 1000000;
  ${asDocumented({
    "/var/cache/nginx/pages": `${folder}/pages`,
    "443 ssl": `127.0.0.1:${port}`,
    "127.0.0.1:3000": new URL(origin).host,
    "release-1": release,
  })}
}
`;

/** @param {string} address */
const answers = (address) =>
  fetch(`${address}/readyz`).then(
    () => true,
    () => false,
  );

/**
 * nginx as a cache in front of a server, as docs/deploy.md has it, in a folder of its own; null where it is not installed.
 * @param {string} origin
 */
export async function serveThroughNginx(origin) {
  if (spawnSync("nginx", ["-v"]).error) return null;
  const folder = mkdtempSync(path.join(tmpdir(), "nginx-"));
  const port = await freePort();
  const file = path.join(folder, "nginx.conf");
  const release = (/** @type {string} */ from, /** @type {string} */ word) =>
    writeFileSync(file, configuration(folder, port, from, word));
  release(origin, "release-1");
  const nginx = spawn("nginx", ["-p", folder, "-c", file], { stdio: "ignore" });
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(address)); tries += 1) {
    if (tries > 100)
      throw new Error(`nginx does not answer: ${readFileSync(path.join(folder, "error.log"), "utf8")}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  /** How the cache came by each answer so far: `HIT`, `MISS`, ... */
  const statuses = () => readFileSync(path.join(folder, "asked.log"), "utf8").trim().split("\n");
  return {
    address,
    statuses,
    /** How many answers did not come from the cache. */
    originRequests: () =>
      statuses().filter((status) => !["HIT", "STALE", "UPDATING", "REVALIDATED"].includes(status)).length,
    /** Leads to another server, as a new release does. @param {string} to @param {string} word */
    leadTo: (to, word) => {
      release(to, word);
      nginx.kill("SIGHUP");
    },
    stop: () => {
      nginx.kill("SIGKILL");
      spawnSync("pkill", ["-9", "-f", file]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
