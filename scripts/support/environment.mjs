/** @typedef {Record<string, string | undefined>} Environment The variables a child is given. */

/**
 * This process's environment for a child, with telemetry off and `NODE_ENV` as given, or unset.
 *
 * @param {"production" | "development" | undefined} nodeEnv
 * @returns {Environment}
 */
export function childEnvironment(nodeEnv) {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: nodeEnv };
}
