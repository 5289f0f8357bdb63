/** What the figures say of a claim. The sign stands beside the word, never in its place. */
export const verdicts = {
  supported: { label: "Supported", sign: "✓" },
  partly: { label: "Partly supported", sign: "½" },
  "not-supported": { label: "Not supported", sign: "✗" },
  "cannot-tell": { label: "Cannot be told", sign: "?" },
} as const;
export type Verdict = keyof typeof verdicts;
/** In the order in which they are counted. */
export const verdictIds = Object.keys(verdicts) as readonly Verdict[];

/** One comparison that a rule makes: whether the claim holds there, or null where the figures cannot say. */
export type Check = boolean | null;

/**
 * The verdict of a rule that makes several comparisons: supported where the claim holds in all that could be made, partly where in some, not where
 * in none; it cannot be told where none could be made.
 */
export function verdictOf(checks: readonly Check[]): Verdict {
  const made = checks.filter((check) => check !== null);
  if (made.length === 0) return "cannot-tell";
  const held = made.filter(Boolean).length;
  if (held === made.length) return "supported";
  return held > 0 ? "partly" : "not-supported";
}

/** How many comparisons held, and how many were made. */
export function countChecks(checks: readonly Check[]): { readonly held: number; readonly made: number } {
  const made = checks.filter((check) => check !== null);
  return { held: made.filter(Boolean).length, made: made.length };
}
