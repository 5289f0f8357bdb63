/**
 * The pages that a reader's own results have, by the path of the page that shows a published dataset, with what they are called. Also read by what is no TypeScript: the
 * server's settings and the static copy.
 */
export const ownPages = /** @type {const} */ ({
  explore: "Explorer",
  variants: "All set-ups",
  compare: "Compare",
  questions: "Questions",
  findings: "Claims",
  recommend: "Recommendation",
});
