import { z } from "zod";
import {
  ID_EXPECTED,
  ID_PATTERN,
  oneOfExpected,
  WHOLE_EXPECTED,
  WHOLE_PATTERN,
} from "@/lib/dataset/facts/read-cell";

/** One of the given texts; the empty text is shown as "nothing". */
export const oneOf = <T extends string>(values: readonly T[]) =>
  z.enum(values, { error: oneOfExpected(values) });
/** An id that may be in a link. */
export const id = z.string().regex(ID_PATTERN, ID_EXPECTED);
/** A whole number above zero. */
export const positiveWhole = z.string().regex(WHOLE_PATTERN, WHOLE_EXPECTED).transform(Number);
/** A finite decimal number of zero or more, or the empty text; stays a text. */
export const numberOrNothing = z
  .string()
  .refine(
    (text) => text === "" || (/^\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) && Number.isFinite(Number(text))),
    {
      error: "expected a finite number of zero or more, or nothing",
    },
  );
