import fc from "fast-check";

/** The seed of every drawn case: one for all by default, so that a check that was green stays green. `random` draws anew. */
const { PROPERTY_SEED = "20240417", PROPERTY_RUNS } = process.env;

fc.configureGlobal({
  ...(PROPERTY_SEED !== "random" && { seed: Number(PROPERTY_SEED) }),
  ...(PROPERTY_RUNS && { numRuns: Number(PROPERTY_RUNS) }),
});
