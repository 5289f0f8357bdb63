import { z } from "zod";
import { editionIds } from "./editions";

/** A file of a dataset as the site serves it. */
export const dataFileSchema = z
  .strictObject({
    name: z.string().describe("Name of the file."),
    path: z.string().describe("Where the site serves it: the path of its address."),
    about: z.string().describe("What the file holds."),
    mediaType: z.string().describe("Media type with which it is served."),
    bytes: z.int().nonnegative().describe("Size as served, before any compression, in bytes."),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("SHA-256 of these bytes: 64 hexadecimal digits."),
    edition: z.enum(editionIds).describe("Edition of the benchmark: year and month."),
    repository: z.url().describe("Repository of the published files that it was made from."),
    commit: z
      .string()
      .regex(/^[0-9a-f]{40}$/)
      .describe("Commit of that repository: 40 hexadecimal digits."),
  })
  .describe("A file that the site serves, with its checksum.");

/** The answer of `GET /data/index.json`. */
export const dataIndexSchema = z
  .strictObject({ files: z.array(dataFileSchema).describe("Every file of every edition.") })
  .describe("The datasets that the site serves.");

/** A file of a dataset as the site serves it; the schema says what each property is. */
export type DescribedFile = Readonly<z.infer<typeof dataFileSchema>>;
