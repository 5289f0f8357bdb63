import { join } from "node:path";
import { childEnvironment, run, runNode } from "./children.mjs";
import { Failure } from "./failure.mjs";
import { hashInputs } from "./hash.mjs";
import { root } from "./paths.mjs";
import { isStamped, removeStamp, writeStamp } from "./stamp.mjs";

const stampPath = join(root, "node_modules/.installed");

/** What an install depends on, and npm's own list of what is installed, which any later npm command rewrites. */
function installHash() {
  const inputs = ["package-lock.json", "node_modules/.package-lock.json"];
  return hashInputs(root, inputs, [process.platform, process.arch, process.versions.modules]);
}

function npm(/** @type {readonly string[]} */ args) {
  const cli = process.env.npm_execpath;
  const env = childEnvironment(undefined);
  if (cli?.endsWith("npm-cli.js")) return runNode(cli, args, env);
  return run(process.platform === "win32" ? "npm.cmd" : "npm", args, env);
}

/** Installs what package-lock.json lists, development tools included, unless node_modules holds it already. */
export async function ensureInstalled() {
  if (isStamped(stampPath, installHash())) return;
  console.log("Installing the packages that package-lock.json lists…");
  removeStamp(stampPath);
  const code = await npm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (code !== 0) throw new Failure(`The install failed: npm ci ended with exit code ${code}.`);
  writeStamp(stampPath, installHash());
}
