import { z } from "zod";

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
    edition: z.string().describe("Id of the dataset that it belongs to."),
    repository: z
      .url()
      .nullable()
      .describe(
        "Repository of the published files that it was made from; null where they are not published.",
      ),
    commit: z
      .string()
      .regex(/^[0-9a-f]{40}$/)
      .nullable()
      .describe("Commit of that repository: 40 hexadecimal digits; null with it."),
  })
  .describe("A file that the site serves, with its checksum.");

/** The answer of `GET /data/index.json`. */
export const dataIndexSchema = z
  .strictObject({ files: z.array(dataFileSchema).describe("Every file of every edition.") })
  .describe("The datasets that the site serves.");

/** A file of a dataset as the site serves it; the schema says what each property is. */
export type DescribedFile = Readonly<z.infer<typeof dataFileSchema>>;
