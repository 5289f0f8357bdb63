/** The columns of `<id>.csv`, one row a reading. */
export const readingsHeader = [
  "variant",
  "run",
  "test",
  "protocol",
  "streams",
  "path",
  "role",
  "quantity",
  "unit",
  "value",
  "missing",
  "reason",
] as const;
