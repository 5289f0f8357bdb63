import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { childEnvironment, runNode } from "./children.mjs";
import { Failure } from "./failure.mjs";
import { hashInputs } from "./hash.mjs";
import { distDir, root, tools } from "./paths.mjs";
import { finishFiles } from "./finish-files.mjs";
import { isStamped, removeStamp, writeStamp } from "./stamp.mjs";

const inputs = [
  "app",
  "components",
  "data",
  "lib",
  "public",
  "next.config.js",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  ".env",
  ".env.local",
  ".env.production",
  ".env.production.local",
];
const stampPath = join(distDir, "built-from");

/** The variables that a build depends on. */
function buildVariables() {
  return Object.entries(process.env)
    .filter(([name]) => name.startsWith("NEXT_PUBLIC_") || name === "CNI_DATA_DIR")
    .map(([name, value]) => `${name}=${value}`)
    .sort();
}

const inputsHash = () => hashInputs(root, inputs, [process.version, ...buildVariables()]);

/** What the stamp of a build says: what went in, and which build came out. */
function stampText(/** @type {string} */ hash) {
  const idPath = join(distDir, "BUILD_ID");
  return `${hash} ${existsSync(idPath) ? readFileSync(idPath, "utf8") : "no build"}`;
}

/** Builds the app for production from what is in the checkout, its hashed files compressed. */
export async function build() {
  const hash = inputsHash();
  removeStamp(stampPath);
  const checked = await runNode("--import", ["tsx", "scripts/check-data.ts"], childEnvironment("production"));
  if (checked !== 0) throw new Failure("The build failed: the data folder cannot be used.");
  const code = await runNode(tools.next, ["build"], childEnvironment("production"));
  if (code !== 0) throw new Failure(`The build failed: next build ended with exit code ${code}.`);
  await finishFiles(distDir);
  writeStamp(stampPath, stampText(hash));
}

/** Builds the app unless the last build was made from the same inputs. */
export async function ensureBuilt() {
  if (isStamped(stampPath, stampText(inputsHash()))) {
    console.log("The app is built from these very files already.");
    return;
  }
  console.log("Building the app…");
  await build();
}
