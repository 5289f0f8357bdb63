import { shippedCatalogue } from "@/lib/testing/shipped";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valuesOf } from "@/lib/dataset/facts/dimensions";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { formatNumber, formatRange } from "@/lib/format";
import { present } from "@/lib/testing/drawn-dataset";
import { arbitraryDataset, arbitraryProfile, directProfile } from "@/lib/testing/drawn-profile";
import { formatRank } from "@/lib/statistics/rank-ranges";
import { units } from "@/lib/units";
import { apiRecommendation, type ApiFigure } from "@/lib/recommend/api/api-recommendation";
import { decisionRecord } from "./decision-record";
import { shippedPresets } from "@/lib/testing/drawn-profile";
import { profilePresets, type Profile } from "@/lib/recommend/profile/profile";
import { decodeProfile, sharedProfileHref } from "@/lib/recommend/profile/profile-codec";
import { recommend } from "@/lib/recommend/score/recommend";
import { sourceOf } from "@/lib/dataset/source";

const { dataset: shipped } = loadDataset();
const source = sourceOf(shipped.definition);
const linkOf = (profile: Profile) => `http://localhost:3000${sharedProfileHref(profile)}`;
const recordOf = (profile: Profile, dataset = shipped) =>
  decisionRecord(dataset, recommend(dataset, profile), linkOf(profile));
const presets = valuesOf(profilePresets);

/** The lines of a section. */
function section(record: string, title: string): string[] {
  const [, text] = record.split(`\n## ${title}\n\n`);
  return present(present(text).split("\n\n## ")[0])
    .split("\n")
    .filter((line) => line !== "");
}

/** The cells of the table of options, without its two head rows. */
function optionRows(record: string): string[][] {
  const rows = section(record, "Options").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) => row.slice(2, -2).split(" | "));
}

/** A figure of the API as the record writes it. */
function figureText({ median, min, max, unit, bound, note }: ApiFigure): string {
  if (median === null || min === null || max === null) return present(note);
  const { perShown, shown } = present(Object.values(units).find(({ stored }) => stored === unit));
  const name = shown === "count" ? "" : ` ${shown}`;
  const range = formatRange(min / perShown, max / perShown);
  return `${bound === null ? "" : "at least "}${formatNumber(median / perShown)}${name} (${range})${note === null ? "" : ", not comparable"}`;
}

describe("a decision record", () => {
  it("has every section in order, its link and the dataset's version", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const record = recordOf(profile);
        const heads = [...record.matchAll(/^## (.*)$/gm)].map(([, head]) => head);
        expect(heads).toEqual([
          "Context",
          "Requirements",
          "Options",
          "Decision",
          "Consequences",
          "Not measured",
          "Evidence",
        ]);
        expect(section(record, "Evidence")).toEqual([
          `- ${linkOf(profile)}`,
          `- ${source.title}: ${source.repository}, commit ${source.commit}`,
          "- Dataset 2024-01, of 2024-04-17",
        ]);
        for (const head of heads) expect(section(record, present(head))).not.toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("holds no word of a value that is none", () => {
    const drawn = fc
      .tuple(arbitraryDataset, directProfile)
      .map(([dataset, profile]) => recordOf(profile, dataset));
    fc.assert(
      fc.property(
        fc.oneof(
          arbitraryProfile.map((profile) => recordOf(profile)),
          drawn,
        ),
        (record) => {
          expect(record).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("has a row for every candidate, in order, with a cell for every column", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const record = recordOf(profile);
        const { ranked } = recommend(shipped, profile);
        const rows = optionRows(record);
        expect(rows.map(([, name]) => name)).toEqual(ranked.map(({ variant }) => variant.name));
        const widths = section(record, "Options").filter((line) => line.startsWith("|"));
        expect(new Set(widths.map((row) => row.split(" | ").length)).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });

  it.each(presets)("of the preset %s has the API's figures and ranks", (preset) => {
    const answer = recommend(shipped, shippedPresets[preset]);
    const { candidates } = apiRecommendation(shipped, answer, []);
    const rows = optionRows(recordOf(shippedPresets[preset]));
    candidates.forEach(({ rank, figures }, index) => {
      const [written, , ...cells] = present(rows[index]);
      expect(written).toBe(formatRank(rank));
      expect(cells).toEqual(figures.map(figureText));
    });
  });

  it("has no points in it: they are no unit that a team decides by", () => {
    for (const preset of presets) expect(recordOf(shippedPresets[preset])).not.toMatch(/\bpoints\b/i);
  });

  it("names every variant that is left out, under each of its reasons", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const lines = section(recordOf(profile), "Requirements");
        for (const { variant, reason, evidence } of recommend(shipped, profile).excluded) {
          const line = present(lines.find((one) => one.endsWith(`: ${reason} ${evidence}`)));
          expect(line).toContain(present(shipped.variants.find(({ id }) => id === variant)).name);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("without a candidate says so in its options and its decision", () => {
    const record = recordOf(decodeProfile("encryption=ipsec&windows=yes", shippedCatalogue()).profile);
    expect(section(record, "Options").at(-1)).toBe("None: no measured variant meets every requirement.");
    expect(section(record, "Decision")).toEqual([
      "Standard cluster, adjusted: no measured variant meets every requirement. Every measured variant fails a requirement.",
    ]);
  });
});
