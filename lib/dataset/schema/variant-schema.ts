import { z } from "zod";
import type { Variant } from "@/lib/dataset/facts/facts";
import { CellError } from "@/lib/dataset/facts/read-cell";
import { factReaders } from "@/lib/dataset/facts/variant-facts";

/** Where facts of one variant contradict one another: the column, and what was expected there. */
function contradictions({ installKind, tunedWith, plainSibling, encryption }: Variant): [string, string][] {
  return [
    ...((installKind !== "default") === (tunedWith !== "")
      ? []
      : [
          ["tuned_with", "expected what was set where the install is not the default, and only there"] as [
            string,
            string,
          ],
        ]),
    ...(plainSibling === null || encryption !== "none"
      ? []
      : [["plain", "expected nothing: the variant is not encrypted"] as [string, string]]),
  ];
}

/** The schema of a row of the variants file, made from the facts; its input is an object of texts. */
export const variantSchema: z.ZodType<Variant, unknown> = z
  .record(z.string(), z.string())
  .transform((cells, context): Variant => {
    const values: [string, unknown][] = [];
    for (const [name, { read, columns }] of factReaders) {
      try {
        values.push([name, read(cells)]);
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        context.addIssue({ code: "custom", path: columns.slice(-1), message: error.message });
      }
    }
    if (values.length < factReaders.length) return z.NEVER;
    const variant = Object.fromEntries(values) as unknown as Variant;
    for (const [column, message] of contradictions(variant))
      context.addIssue({ code: "custom", path: [column], message });
    return variant;
  });
