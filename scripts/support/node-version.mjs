/** Whether `version` ("20.9.0") is at least `wanted` ("20.9"), compared number by number. */
export function isAtLeast(/** @type {string} */ version, /** @type {string} */ wanted) {
  const have = version.split(".").map(Number);
  const need = wanted.split(".").map(Number);
  for (let place = 0; place < need.length; place += 1) {
    if (have[place] !== need[place]) return (have[place] || 0) > (need[place] || 0);
  }
  return true;
}

/** Ends the process with a message when the running Node is older than `wanted`. */
export function requireNode(/** @type {string} */ wanted, /** @type {string} */ command) {
  if (isAtLeast(process.versions.node, wanted)) return;
  console.error(command + " needs Node " + wanted + " or newer; this is Node " + process.versions.node + ".");
  process.exit(1);
}
