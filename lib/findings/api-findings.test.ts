import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { drawnDataset, present } from "@/lib/testing/drawn-dataset";
import { apiFindings } from "./api-findings";
import { apiFindingsSchema } from "./api-schema";
import { claims } from "./findings";

const { dataset } = loadDataset();

describe("the answer of /api/findings", () => {
  it("fits its schema, of the shipped figures and of none", () => {
    for (const of of [dataset, loadDataset("2020-08").dataset, drawnDataset({})])
      expect(apiFindingsSchema.safeParse(apiFindings(of, [])).error?.issues ?? []).toEqual([]);
  });

  it("has every claim in order, its figures in SI units with their test and range", () => {
    const { findings } = apiFindings(dataset, []);
    expect(findings.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
    const cpu = present(findings.find(({ id }) => id === "wireguard-cpu"));
    const [used, carried] = cpu.evidence;
    expect([used?.unit, carried?.unit]).toEqual(["cores", "bit/s"]);
    /** Column 21 of cilium-wg's lines 1 to 3. */
    expect(carried?.figures.find(({ variant }) => variant === "cilium-wg")).toMatchObject({
      test: "dtm",
      median: 8469923120.484563,
      min: 8231124650.57571,
      max: 8505416268.945336,
      n: 3,
      loss: null,
      note: null,
    });
  });

  it("is refused with a number in place of a hole", () => {
    const answer = JSON.parse(JSON.stringify(apiFindings(dataset, []))) as ReturnType<typeof apiFindings>;
    const figure = present(answer.findings[3]?.evidence[0]?.figures[0]) as { n: number };
    figure.n = 0;
    expect(apiFindingsSchema.safeParse(answer).success).toBe(false);
  });
});
