import { z } from "zod";

/** One of the given texts; the empty text is shown as "nothing". */
export const oneOf = <T extends string>(values: readonly T[]) =>
  z.enum(values, { error: `expected one of ${values.map((value) => value || "nothing").join(", ")}` });
/** An id that may stand in a link. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, "expected an id of lower-case letters, digits, hyphens and dots");
/** A whole number above zero. */
export const positiveWhole = z
  .string()
  .regex(/^[1-9]\d{0,9}$/, "expected a whole number above zero")
  .transform(Number);
/** A finite decimal number of zero or more, or the empty text; stays a text. */
export const numberOrNothing = z
  .string()
  .refine(
    (text) => text === "" || (/^\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) && Number.isFinite(Number(text))),
    {
      error: "expected a finite number of zero or more, or nothing",
    },
  );
