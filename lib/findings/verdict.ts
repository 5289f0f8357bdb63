/** What the figures say of a claim. The sign goes with the words, never in their place. */
export const verdicts = {
  holds: { label: "Holds", sign: "✓" },
  "mostly-holds": { label: "Mostly holds", sign: "¾" },
  mixed: { label: "Mixed", sign: "½" },
  "mostly-fails": { label: "Mostly fails", sign: "¼" },
  fails: { label: "Fails", sign: "✗" },
  "not-testable": { label: "Not testable with this data", sign: "?" },
} as const;
export type Verdict = keyof typeof verdicts;
/** In the order in which they are counted. */
export const verdictIds = Object.keys(verdicts) as readonly Verdict[];

/** One comparison that a rule makes: whether the claim holds there, or null where the figures cannot say. */
export type Check = boolean | null;

/** How many comparisons held, of how many that could be made. */
export interface Counts {
  readonly held: number;
  readonly made: number;
}

/** A verdict with the counts it rests on; no counts where the rule does not count. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly counts: Counts | null;
}

/** What a claim says of how often it holds: always, unless it says "generally". */
export type Quantifier = "always" | "generally";

/** From this share of the comparisons on a claim mostly holds; up to the rest of it, it mostly fails. */
const MOSTLY = 0.75;

/** When each verdict is given, for the end of a rule. */
export const levelsOf: Readonly<Record<Quantifier, string>> = {
  always:
    "Holds if so in every comparison, mostly holds in at least three quarters, mostly fails in at most a quarter, fails in none; mixed otherwise.",
  generally:
    "“Generally” means in more than half: holds if so in more than half of the comparisons, exceptions named; mostly fails in fewer, fails in none.",
};

/** How many comparisons held, and how many were made. */
export function countChecks(checks: readonly Check[]): Counts {
  const made = checks.filter((check) => check !== null);
  return { held: made.filter(Boolean).length, made: made.length };
}

function levelOf({ held, made }: Counts, quantifier: Quantifier): Verdict {
  if (held === 0) return "fails";
  if (held === made) return "holds";
  if (quantifier === "generally") {
    if (held * 2 === made) return "mixed";
    return held * 2 > made ? "holds" : "mostly-fails";
  }
  if (held >= MOSTLY * made) return "mostly-holds";
  return held <= (1 - MOSTLY) * made ? "mostly-fails" : "mixed";
}

/** The verdict of a rule that makes several comparisons, with its counts; not testable where none could be made. */
export function judge(checks: readonly Check[], quantifier: Quantifier = "always"): Judgement {
  const counts = countChecks(checks);
  if (counts.made === 0) return { verdict: "not-testable", counts: null };
  return { verdict: levelOf(counts, quantifier), counts };
}

/** A verdict with its counts: `Mostly holds, 34 of 44`. */
export function verdictWords({ verdict, counts }: Judgement): string {
  const { label } = verdicts[verdict];
  return counts === null ? label : `${label}, ${counts.held} of ${counts.made}`;
}
