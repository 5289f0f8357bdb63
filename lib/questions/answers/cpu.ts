import { metricOf } from "@/lib/dataset/metric-definitions";
import { cpuLeftOut, leftOutHeading, leftOutSentences } from "@/lib/findings/cpu-left-out";
import { countedExhibit } from "../exhibit";
import type { Question } from "../question";

/** What CPU without softirq leaves out, from a lab that counted both. */
export const cpu: Question = {
  id: "cpu",
  ask: "What does the published CPU leave out?",
  answer: ({ datasets }) => {
    const found = cpuLeftOut(datasets);
    if (!found) return null;
    const { dataset, test, rows } = found;
    const variants = rows.map(({ variant }) => variant);
    const exhibit = countedExhibit(dataset, test, ["efficiency", "efficiency-all"], variants);
    return {
      verdict: leftOutHeading(found),
      because: leftOutSentences(found),
      exhibits: exhibit ? [exhibit] : [],
      caveats: [
        `${dataset.definition.name}: ${dataset.definition.licence}`,
        metricOf(dataset.definition, "efficiency").caveat ?? "",
      ].filter(Boolean),
    };
  },
};
