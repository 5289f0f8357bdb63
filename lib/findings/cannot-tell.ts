import type { Finding } from "./finding";

/** What the figures say where they lack what a rule needs: nothing, with the reason. */
export function cannotTell(
  reason: string,
  caveats: readonly string[] = [],
): Pick<Finding, "verdict" | "counts" | "result" | "evidence" | "caveats"> {
  return { verdict: "not-testable", counts: null, result: reason, evidence: [], caveats };
}
