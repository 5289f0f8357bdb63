// `npm run export`: a copy of the built site for a host that has no server.
import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { writeCopy } from "./export/write-copy.mjs";
import { exitWith, Failure } from "./support/failure.mjs";
import { startOwnServer } from "./support/own-server.mjs";

const usage = `usage: npm run export -- [options]     (after npm run build)

  --out FOLDER    where to write it (default out); it must be new or empty
  --base PATH     the folder of the host that it will be in, such as /cni (default: its root)
  --site ORIGIN   where the world will find the host, such as https://example.org: for previews in chats and canonical links`;

/** @param {string} given */
function readBase(given) {
  const base = given.replace(/\/+$/, "");
  if (base !== "" && !/^(\/[A-Za-z0-9._~-]+)+$/.test(base))
    throw new Failure(`--base ${given}: expected a path from the slash on, such as /cni`);
  return base;
}

/** @param {string | undefined} given */
function readSite(given) {
  if (given === undefined) return null;
  if (!/^https?:\/\/[^/]+\/?$/.test(given) || !URL.canParse(given))
    throw new Failure(`--site ${given}: expected an origin, such as https://example.org`);
  return new URL(given).origin;
}

async function main() {
  const { values } = parseArgs({
    options: {
      out: { type: "string", default: "out" },
      base: { type: "string", default: "" },
      site: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  const [base, site, out] = [readBase(values.base), readSite(values.site), resolve(values.out)];
  if (existsSync(out) && readdirSync(out).length > 0)
    throw new Failure(`${out} is not empty: choose another folder, or remove it.`);
  const server = await startOwnServer(site ? { SITE_URL: site } : {});
  try {
    await writeCopy({ server: server.address, base, out, site, say: console.log });
  } finally {
    server.stop();
  }
}

main().catch(exitWith);
