/** Belongs to each of the article's recommendations. */
export const JUDGEMENT =
  "The article's recommendation is its author's judgement, which also weighs what was not measured: features, operation, support.";
