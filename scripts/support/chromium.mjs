import { findChromium, isExecutable } from "../find-chromium.mjs";
import { delimiter, join } from "node:path";
import { run, runNode } from "./children.mjs";
import { childEnvironment } from "./environment.mjs";
import { Failure } from "./failure.mjs";
import { tools } from "./paths.mjs";

function mayUseApt() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return process.getuid?.() === 0 && folders.some((folder) => isExecutable(join(folder, "apt-get")));
}

async function installWithApt() {
  const env = { ...childEnvironment(undefined), DEBIAN_FRONTEND: "noninteractive" };
  const updated = await run("apt-get", ["update"], env);
  if (updated === 0) await run("apt-get", ["install", "-y", "chromium"], env);
}

const installWithPlaywright = () =>
  runNode(tools.playwright, ["install", "chromium"], childEnvironment(undefined));

/** The Chromium to test with, installed first if this machine has none. */
export async function ensureChromium() {
  const ways = [() => Promise.resolve(), ...(mayUseApt() ? [installWithApt] : []), installWithPlaywright];
  for (const install of ways) {
    await install();
    const found = await findChromium();
    if (found) return found;
  }
  throw new Failure(
    "No Chromium was found and none could be installed: install one, or name one in CHROMIUM_PATH.",
  );
}
