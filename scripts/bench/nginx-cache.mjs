import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../support/address.mjs";

/** As docs/deploy.md has it; each request that went on to the origin is a line of the log. @param {string} folder @param {number} port @param {string} origin */
const configuration = (folder, port, origin) => `
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
  proxy_cache_path ${folder}/pages levels=1:2 keys_zone=pages:10m max_size=1g inactive=7d use_temp_path=off;
  keepalive_requests 1000000;
  upstream origin { server ${new URL(origin).host}; keepalive 16; }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://origin;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_cache pages;
      proxy_cache_lock on;
      proxy_cache_revalidate on;
      proxy_cache_background_update on;
      proxy_cache_use_stale error timeout updating;
    }
  }
}
`;

/** nginx as a cache in front of a server, in a folder of its own; null where it is not installed. @param {string} origin */
export async function serveThroughNginx(origin) {
  if (spawnSync("nginx", ["-v"]).error) return null;
  const folder = mkdtempSync(path.join(tmpdir(), "bench-nginx-"));
  const port = await freePort();
  const file = path.join(folder, "nginx.conf");
  writeFileSync(file, configuration(folder, port, origin));
  const nginx = spawn("nginx", ["-p", folder, "-c", file], { stdio: "ignore" });
  const address = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(`${address}/readyz`).then(
      () => true,
      () => false,
    );
  for (let tries = 0; !(await answers()); tries += 1) {
    if (tries > 100)
      throw new Error(`nginx does not answer: ${readFileSync(path.join(folder, "error.log"), "utf8")}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    address,
    /** How many answers did not come from the cache. */
    originRequests: () => {
      const lines = readFileSync(path.join(folder, "asked.log"), "utf8").trim().split("\n");
      return lines.filter((status) => !["HIT", "STALE", "UPDATING", "REVALIDATED"].includes(status)).length;
    },
    stop: () => {
      nginx.kill("SIGKILL");
      spawnSync("pkill", ["-9", "-f", file]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
