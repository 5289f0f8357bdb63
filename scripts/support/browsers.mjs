import { basename, delimiter, join } from "node:path";
import { FIREFOX, findFirefox } from "../find-firefox.mjs";
import { findChromium, HEADLESS_SHELL, isExecutable } from "../find-chromium.mjs";
import { childEnvironment, run, runNode } from "./children.mjs";
import { Failure } from "./failure.mjs";
import { tools } from "./paths.mjs";

function isOnPath(/** @type {string} */ command) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.some((folder) => isExecutable(join(folder, command)));
}

const mayUseApt = () => process.getuid?.() === 0 && isOnPath("apt-get");

/** A machine without a network gets an error within seconds. */
const impatient = ["-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=20"];

/** Asks apt for the first of these packages that it has. */
async function installWithApt(/** @type {readonly string[]} */ ...packages) {
  const env = { ...childEnvironment(undefined), DEBIAN_FRONTEND: "noninteractive" };
  if ((await run("apt-get", [...impatient, "update"], env)) !== 0) return;
  for (const name of packages)
    if ((await run("apt-get", [...impatient, "install", "-y", name], env)) === 0) return;
}

const installWithPlaywright = () =>
  runNode(tools.playwright, ["install", "chromium"], childEnvironment(undefined));

/** Whether apt may bring a quicker browser than the one found: not than Playwright's own, and never in place of one that CHROMIUM_PATH names. */
function mayBeQuicker(/** @type {string | undefined} */ found) {
  const isWhole = found === undefined || basename(found).startsWith("chromium");
  return isWhole && basename(found ?? "") !== HEADLESS_SHELL && !process.env.CHROMIUM_PATH && mayUseApt();
}

/** The Chromium to test with, installed first if this machine has none, or has apt and a slow one. */
export async function ensureChromium() {
  if (mayBeQuicker(await findChromium())) await installWithApt(HEADLESS_SHELL, "chromium");
  const found = await findChromium();
  if (found) return found;
  await installWithPlaywright();
  const installed = await findChromium();
  if (installed) return installed;
  throw new Failure(
    "No Chromium was found and none could be installed: install one, or name one in CHROMIUM_PATH.",
  );
}

/** Brings what some browser tests need beside Chromium where apt may: they are left out, with the reason, where it is not there. */
export async function offerTools() {
  if (!mayUseApt()) return;
  if (findFirefox() === undefined) await installWithApt(FIREFOX);
  if (!isOnPath("nginx")) await installWithApt("nginx-light");
}
