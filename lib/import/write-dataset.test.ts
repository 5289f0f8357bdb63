import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SourceFile, Variant } from "../dataset/dataset";
import type { DefinitionFile } from "../dataset/definition";
import { publishedSeries } from "../dataset/published-series";
import { readDataset } from "@/lib/dataset/files/read-dataset";
import { missingKinds, type Reading } from "../dataset/reading";
import { definitionFileOf, shippedEditions } from "@/lib/testing/shipped";
import type { ImportedReading } from "@/lib/import/knb-2024/variant-readings";
import { writeDefinition, writeProvenance, writeReadings, writeVariants } from "./write-dataset";

const names = { definition: "d.json", readings: "r.csv", variants: "v.csv", provenance: "p.json" };
const sentence = fc.string({
  unit: fc.constantFrom("a", "=", "-", "'", '"', ",", "\n", "+", "1", "é", " "),
  minLength: 1,
});
/** At most what any quantity can be in the lab of 2024-01: 32 threads. */
const number = fc.double({ min: 0, max: 32, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const reading: fc.Arbitrary<Reading> = fc.oneof(
  number,
  fc.record({ missing: fc.constantFrom(...missingKinds), reason: sentence }),
);
const variant: fc.Arbitrary<Variant> = fc.record({
  id: fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,4})?$/),
  name: sentence,
  cni: fc.constantFrom("cilium", "acme-net"),
  version: fc.string(),
  dataPlane: fc.constantFrom("ebpf", "host"),
  encapsulation: fc.constantFrom("", "VXLAN", "=1"),
  encryption: fc.constantFrom("none", "ipsec"),
  kubeProxy: fc.constantFrom("kept", "replaced", null),
  policy: fc.option(fc.record({ ingress: fc.boolean(), egress: fc.boolean() })),
  podMtu: fc.integer({ min: 1, max: 9000 }),
  kernel: fc.option(sentence),
  os: fc.constantFrom("ubuntu-18.04", "ubuntu-22.04"),
  installKind: fc.constant("default"),
  tunedWith: fc.constant(""),
  plainSibling: fc.constant(null),
  lacks: fc.subarray(["l7", "bgp"]),
  install: sentence,
  note: fc.string(),
  unranked: fc.constantFrom("", "It may not be encrypted."),
  documented: fc.subarray(["kubeProxy", "podMtu"]),
});
const edition = fc
  .record({
    variants: fc.uniqueArray(variant, { selector: ({ id }) => id, minLength: 1, maxLength: 3 }),
    runCount: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ variants, runCount }) => {
    const places = variants.flatMap(({ id }) =>
      shippedEditions["2024-01"].testIds.flatMap((test) =>
        publishedSeries(shippedEditions["2024-01"], test).flatMap(({ role, quantity }) =>
          Array.from({ length: runCount }, (_, index) => ({
            variant: id,
            run: index + 1,
            test,
            role,
            quantity,
          })),
        ),
      ),
    );
    const filled = fc.array(reading, { minLength: places.length, maxLength: places.length }).map((values) =>
      places.map((place, index): ImportedReading => {
        const drawn = values[index] ?? 0;
        const isCount = place.quantity === "retransmits" && typeof drawn === "number";
        return { ...place, reading: isCount ? Math.round(drawn) : drawn };
      }),
    );
    return fc.record({ variants: fc.constant(variants), runCount: fc.constant(runCount), readings: filled });
  });

/** The definition of 2024-01 as its file has it, of these variants without bare metal. */
function definitionOf(variants: readonly Variant[], runs: number): DefinitionFile {
  const file = definitionFileOf(shippedEditions["2024-01"]);
  const metrics = file.metrics.filter((id) => id !== "memory-overhead");
  return { ...file, runs, metrics, hasBareMetal: false, baseline: variants[0]?.id ?? "" };
}

function write(readings: readonly ImportedReading[], variants: readonly Variant[], runCount: number) {
  const definition = definitionOf(variants, runCount);
  return {
    definitionJson: writeDefinition(definition),
    readingsCsv: writeReadings(definition, readings, variants),
    variantsCsv: writeVariants(variants),
    provenanceJson: writeProvenance("2024-01", []),
  };
}

describe("a written dataset", () => {
  it("reads back as what was written", () => {
    fc.assert(
      fc.property(edition, ({ variants, runCount, readings }) => {
        const { dataset } = readDataset(write(readings, variants, runCount), names, {
          id: "2024-01",
          isDefault: true,
        });
        expect(dataset.variants).toEqual(variants);
        expect(dataset.definition.runs).toBe(runCount);
        for (const { variant: id, run, test, role, quantity, reading: written } of readings) {
          const key = publishedSeries(shippedEditions["2024-01"], test).find(
            (series) => series.role === role && series.quantity === quantity,
          )?.key;
          expect(key && dataset.readings[test]?.[id]?.[key]?.[run - 1]).toEqual(written);
        }
      }),
      { numRuns: 12 },
    );
  });

  it("has the same bytes in whatever order the readings come", () => {
    fc.assert(
      fc.property(edition, ({ variants, readings }) => {
        const definition = shippedEditions["2024-01"];
        expect(writeReadings(definition, [...readings].reverse(), variants)).toBe(
          writeReadings(definition, readings, variants),
        );
      }),
      { numRuns: 5 },
    );
  });

  it("lists its source files by path", () => {
    const file = (path: string) => ({ path, sha256: "0".repeat(64), bytes: 1 });
    const written = writeProvenance("2024-01", [file("b"), file("a-1/x"), file("a/x")]);
    const { files } = JSON.parse(written) as { files: SourceFile[] };
    expect(files.map(({ path }) => path)).toEqual(["a-1/x", "a/x", "b"]);
  });

  it("disarms a cell that a spreadsheet would run", () => {
    const first = "idle";
    const text = writeReadings(
      shippedEditions["2024-01"],
      [
        {
          variant: "x",
          run: 1,
          test: first,
          role: "client",
          quantity: "memory",
          reading: { missing: "blank", reason: "=1+1" },
        },
      ],
      [],
    );
    expect(text).toContain(",blank,'=1+1\n");
  });
});
