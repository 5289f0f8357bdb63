import type { Finding } from "./finding";

/** What the figures say where they lack what a rule needs: nothing, with the reason. */
export function cannotTell(
  reason: string,
  caveats: readonly string[] = [],
): Pick<Finding, "verdict" | "result" | "evidence" | "caveats"> {
  return { verdict: "cannot-tell", result: reason, evidence: [], caveats };
}
