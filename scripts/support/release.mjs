import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

/** What distinguishes a release: the build and the figures that it serves. @param {string} dist The folder of the built app. */
export function releaseId(dist) {
  const hash = createHash("sha256").update(readFileSync(join(dist, "BUILD_ID")));
  const folder = process.env.CNI_DATA_DIR || join(root, "data");
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest("base64url").slice(0, 16);
}
