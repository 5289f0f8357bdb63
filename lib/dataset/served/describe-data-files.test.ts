import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dataFiles } from "./data-files";
import { dataIndexSchema } from "./data-index";
import { describeDataFiles } from "./describe-data-files";
import { shippedEditions, shippedIds } from "@/lib/testing/shipped";
import { sourceOf } from "@/lib/dataset/source";

const described = describeDataFiles();

describe("the described files", () => {
  it("are the served ones, in their order", () => {
    expect(described.map(({ name }) => name)).toEqual(dataFiles().map(({ name }) => name));
    expect(described.map(({ path }) => path)).toContain("/data/2024-01.csv");
  });

  it("have the size and the SHA-256 of the bytes that a response of their text sends", async () => {
    for (const { text, name } of dataFiles()) {
      const sent = Buffer.from(await new Response(text()).arrayBuffer());
      expect(
        described.find((file) => file.name === name),
        name,
      ).toMatchObject({ bytes: sent.length, sha256: createHash("sha256").update(sent).digest("hex") });
    }
  });

  it("have, where they are shipped as they are, the checksum of the file in the repository", () => {
    const sha256 = createHash("sha256").update(readFileSync("data/2024-01.csv")).digest("hex");
    expect(described.find(({ name }) => name === "2024-01.csv")?.sha256).toBe(sha256);
  });

  it("name the edition and the commit that they were made from", () => {
    for (const edition of shippedIds) {
      const { repository, commit } = sourceOf(shippedEditions[edition]);
      const own = described.filter(({ name }) => name.startsWith(`${edition}.`));
      expect(own.map(({ name }) => name)).toContain(`${edition}.csv`);
      for (const file of own) expect(file).toMatchObject({ edition, repository, commit });
    }
  });
});

describe("the schema of the index", () => {
  const isTaken = (files: unknown) => dataIndexSchema.safeParse({ files }).success;

  it("takes the described files, and refuses a checksum cut short", () => {
    const spoiled = described.map((file) => ({ ...file, sha256: file.sha256.slice(1) }));
    expect([isTaken(described), isTaken(spoiled)]).toEqual([true, false]);
  });
});
