import { describe, expect, it } from "vitest";
import { datasetIn } from "@/lib/dataset/files/data-folder";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import type { Definition } from "@/lib/dataset/definition";
import { cpuDecides, softirqShares } from "./softirq-elsewhere";

const folder = loadFolder();
const shipped = datasetIn(folder, { id: "2024-01" }).definition;
const plain = (cores: number) => ({ cores, encryption: "none" as const });

describe("the shares of softirq that a definition carries", () => {
  it.each(
    folder.datasets.flatMap(({ dataset: { definition } }) =>
      definition.softirqElsewhere ? [definition] : [],
    ),
  )("are in $id those of the set-ups that it names", ({ softirqElsewhere }: Definition) => {
    if (!softirqElsewhere) throw new Error("it has none");
    const elsewhere = datasetIn(folder, { id: softirqElsewhere.edition });
    expect(softirqShares(elsewhere, softirqElsewhere.variants)).toEqual(softirqElsewhere.shares);
  });

  it("are on TCP with 8 streams 68 to 81 %, as the README of the data has them", () => {
    expect(shipped.softirqElsewhere?.shares.dtm).toEqual({ least: 0.68, most: 0.81 });
  });
});

describe("a difference of counted CPU", () => {
  it("decides between plain set-ups where it keeps its direction under every share seen, and not else", () => {
    expect(cpuDecides(shipped, ["dtm"], plain(1), plain(1.69))).toBe(true);
    expect(cpuDecides(shipped, ["dtm"], plain(1.69), plain(1))).toBe(true);
    expect(cpuDecides(shipped, ["dtm"], plain(1), plain(1.68))).toBe(false);
  });

  it("never decides between plain and encrypted, between encrypted ones, or where no share was seen", () => {
    const encrypted = { cores: 9, encryption: "wireguard" as const };
    expect(cpuDecides(shipped, ["dtm"], plain(1), encrypted)).toBe(false);
    expect(cpuDecides(shipped, ["dtm"], { ...encrypted, cores: 1 }, encrypted)).toBe(false);
    expect(cpuDecides({ ...shipped, softirqElsewhere: undefined }, ["dtm"], plain(1), plain(9))).toBe(false);
  });

  it("always decides where softirq is counted", () => {
    expect(cpuDecides({ ...shipped, countsSoftirq: true }, ["dtm"], plain(1), plain(1.01))).toBe(true);
  });
});
