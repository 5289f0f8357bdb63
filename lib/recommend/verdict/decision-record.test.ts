import { shippedCatalogue } from "@/lib/testing/shipped";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valuesOf } from "@/lib/dataset/facts/dimensions";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { present } from "@/lib/testing/drawn-dataset";
import { arbitraryDataset, arbitraryProfile, directProfile } from "@/lib/testing/drawn-profile";
import { decisionRecord, MOST_OPTIONS } from "./decision-record";
import { verdictOf } from "./verdict";
import { shippedPresets } from "@/lib/testing/drawn-profile";
import { profilePresets, type Profile } from "@/lib/recommend/profile/profile";
import { decodeProfile, sharedProfileHref } from "@/lib/recommend/profile/profile-codec";
import { recommend } from "@/lib/recommend/score/recommend";
import { sourceOf } from "@/lib/dataset/source";

const { dataset: shipped } = loadDataset();
const source = sourceOf(shipped.definition);
const linkOf = (profile: Profile) => `http://localhost:3000${sharedProfileHref(profile)}`;
const recordOf = (profile: Profile, dataset = shipped) =>
  decisionRecord(dataset, recommend(dataset, profile), { link: linkOf(profile), date: "", decision: "" });
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
  return rows.slice(2).map((row) =>
    row
      .slice(2, -2)
      .split(" | ")
      .map((cell) => cell.trim()),
  );
}

describe("a decision record", () => {
  it("has every section in order, its link and the dataset's version", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const record = recordOf(profile);
        const heads = [...record.matchAll(/^## (.*)$/gm)].map(([, head]) => head);
        expect(heads).toEqual(["Context", "Decision", "Options", "Consequences", "Not measured", "Evidence"]);
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

  it("has at most three options, what runs today first, in a table whose raw columns line up", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const recommendation = recommend(shipped, profile);
        const record = recordOf(profile);
        const lines = section(record, "Options").filter((line) => line.startsWith("|"));
        expect(new Set(lines.map(({ length }) => length)).size).toBeLessThanOrEqual(1);
        const names = optionRows(record).map(([name]) => name);
        expect(names.length).toBeLessThanOrEqual(MOST_OPTIONS);
        const { today, kept } = verdictOf(recommendation);
        if (today && names.length > 0) expect(names[0]).toBe((kept ?? today).name);
      }),
      { numRuns: 30 },
    );
  });

  it("of Calico today has the figures of Calico and of Cilium in units per node", () => {
    // results-spreadsheet.csv of calico and cilium, dtm: the medians are 41.7 and 34.9 mCPU per Gbit/s, counted.
    const { profile } = decodeProfile("today=calico&consider=cilium&nodes=40", shippedCatalogue());
    const record = recordOf(profile);
    expect(optionRows(record).map(([name, cpu]) => [name, present(cpu).split(" (")[0]])).toEqual([
      ["Calico", "≥ 0.21"],
      ["Cilium", "≥ 0.17"],
      ["Kube-router", "≥ 0.20"],
    ]);
    expect(section(record, "Decision")[0]).toBe(
      "Stay on Calico. Moving to Cilium would save 0.03 cores and cost 0.12 GiB per node.",
    );
    expect(record).toContain("It runs Calico today.");
  });

  it("takes the team's own decision and date", () => {
    const { profile } = decodeProfile("", shippedCatalogue());
    const words = { link: "x", date: "2026-11-26", decision: "We take Kube-router." };
    const record = decisionRecord(shipped, recommend(shipped, profile), words);
    expect(section(record, "Decision")[0]).toBe("We take Kube-router.");
    expect(record).toContain("- Date: 2026-11-26");
  });

  it("has no points in it: they are no unit that a team decides by", () => {
    for (const preset of presets) expect(recordOf(shippedPresets[preset])).not.toMatch(/\bpoints\b/i);
  });

  it("names no variant that is neither today's, nor an option, nor their encrypted install", () => {
    const { profile } = decodeProfile("today=calico&consider=cilium", shippedCatalogue());
    const record = recordOf(profile);
    for (const name of ["Flannel", "Antrea", "Canal", "Kube-OVN"]) expect(record).not.toContain(name);
  });

  it("without a candidate says so in its options and its decision", () => {
    const record = recordOf(decodeProfile("encryption=ipsec&windows=yes", shippedCatalogue()).profile);
    expect(section(record, "Options")[0]).toBe("None: no measured variant meets every requirement.");
    expect(section(record, "Decision")[0]).toBe("No measured variant meets every requirement.");
  });
});
