/** For tests: what rules are tried on. Nothing else imports this. */
import type { Dataset, TestRuns } from "@/lib/dataset/dataset";
import type { Claim } from "@/lib/findings/finding";
import type { Verdict } from "@/lib/findings/verdict";
import { gigabits, memory } from "./drawn-dataset";

/** The verdict of a claim's rule on a dataset. */
export const verdictOn = (claim: Claim, dataset: Dataset): Verdict => claim.check(dataset).verdict;

/** Runs of bandwidth in Gbit/s. */
export const rate = (...runs: number[]): TestRuns => ({ bandwidth: gigabits(...runs) });

/** Runs of memory in MiB, the same on both nodes. */
export const mebibytes = (...runs: number[]): TestRuns => memory(...runs.map((run) => run * 2 ** 20));
