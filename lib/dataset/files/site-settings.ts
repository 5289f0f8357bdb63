import { z } from "zod";
import { id } from "@/lib/dataset/schema/cell-schemas";

/** What the site shows of the datasets in its data folder, as `site.json` there has it. */
export const siteSettingsSchema = z
  .strictObject({
    defaultEdition: id.describe("The dataset that a link means where it names none."),
    history: z
      .strictObject({
        older: id,
        newer: id,
        limits: z
          .array(z.strictObject({ about: z.string().min(1), text: z.string().min(1) }).readonly())
          .readonly()
          .describe("What differs between the two besides what their definitions say."),
        udp: z.string().min(1).nullable().describe("What else is known of their UDP figures."),
      })
      .readonly()
      .nullable()
      .describe("The two datasets that the history page compares; null for no such page."),
  })
  .readonly();

/** The settings of the site. */
export type SiteSettings = z.infer<typeof siteSettingsSchema>;
