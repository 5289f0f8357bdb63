import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "./door";
import { toTidyCsv } from "./formats/site/tidy-csv";
import { decodeOwn, encodeOwn } from "./own-link";
import type { OwnRun } from "./own-run";
import { file } from "@/lib/testing/own-samples";

const text = fc.string({ maxLength: 12 });
const amount = fc.double({ min: 0, max: 1e12, noNaN: true });
const orNone = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const arbitraryRun: fc.Arbitrary<OwnRun> = fc.record({
  file: fc.string({ minLength: 1, maxLength: 12 }),
  name: fc.string({ minLength: 1, maxLength: 12 }),
  cni: orNone(fc.constantFrom("calico", "cilium")),
  encryption: orNone(fc.constantFrom("none" as const, "wireguard" as const)),
  protocol: fc.constantFrom("tcp" as const, "udp" as const, null),
  streams: orNone(fc.integer({ min: 1, max: 128 })),
  path: orNone(fc.constantFrom("direct" as const, "service" as const, "host" as const)),
  run: orNone(fc.integer({ min: 1, max: 9 })),
  seconds: orNone(amount),
  mtu: orNone(fc.integer({ min: 500, max: 9000 })),
  caveat: orNone(fc.constant("Too short.")),
  values: fc.record(
    { bandwidth: amount, rtt: amount, loss: amount, clientCpu: fc.record({ user: amount, softirq: amount }) },
    { requiredKeys: [] },
  ),
});
const withoutZeroSign = (runs: readonly OwnRun[]) => JSON.parse(JSON.stringify(runs)) as unknown;

describe("what is exported", () => {
  it("comes back unchanged as CSV, formulas and markup in names among it", () => {
    fc.assert(
      fc.property(fc.array(arbitraryRun, { minLength: 1, maxLength: 4 }), text, (runs, name) => {
        const hostile = runs.map((run) => ({ ...run, name: `=${name}<b>"` }));
        const read = readText(file(toTidyCsv(hostile)));
        expect(withoutZeroSign(read.runs)).toEqual(withoutZeroSign(hostile));
      }),
      { numRuns: 100 },
    );
  });

  it("comes back unchanged from a link, and any fragment at all gives results, a message or nothing", () => {
    fc.assert(
      fc.property(fc.array(arbitraryRun, { minLength: 1, maxLength: 4 }), (runs) => {
        const state = { linkGbit: 10, runs };
        expect(withoutZeroSign([decodeOwn(`#${encodeOwn(state)}`) as never])).toEqual(
          withoutZeroSign([state as never]),
        );
      }),
      { numRuns: 60 },
    );
    fc.assert(fc.property(fc.string(), (any) => void decodeOwn(`#own=1.${any}`)));
    expect(decodeOwn("#elsewhere")).toBeNull();
    expect(decodeOwn("#own=2.x")).toContain("another version");
    expect(decodeOwn(`#${encodeOwn({ linkGbit: null, runs: [] }).slice(0, 20)}`)).toContain(
      "could not be read",
    );
  });
});
