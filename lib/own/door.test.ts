import { gzipSync, strToU8, zipSync } from "fflate";
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOwn, readText } from "./door";
import { client, file, json, knb, netperf, only, report } from "@/lib/testing/own-samples";

describe("archives and bytes", () => {
  const given = (bytes: Uint8Array, name = "results.zip") => [{ name, bytes }];

  it("are unpacked, also within each other; what holds no results is told together", async () => {
    const zip = zipSync({
      "calico/2/dtm-client.stdout": gzipSync(strToU8(json(report()))),
      "calico/2/notes.log": strToU8("hello"),
      "calico/2/info-client.interfaces": strToU8("13: eth0@if14: <UP> mtu 1450 qdisc noqueue\n"),
    });
    const { runs, problems } = await readOwn(given(zip));
    expect(runs).toMatchObject([
      { cni: "calico", run: 2, mtu: 1450, path: "direct", values: { bandwidth: 9.4e9 } },
    ]);
    expect(problems.map((problem) => problem.message)).toEqual([
      "1 file without results: results.zip/calico/2/notes.log.",
    ]);
  });

  it("say the MTU of results in the same folder alone, and none where two lists differ", async () => {
    const list = (mtu: number) => strToU8(`13: eth0@if14: <UP> mtu ${mtu} qdisc noqueue\n`);
    const result = strToU8(json(report()));
    const zip = zipSync({
      "a/r.json": result,
      "a/ip": list(1450),
      "b/r.json": result,
      "c/r.json": result,
      "c/1": list(1450),
      "c/2": list(9000),
    });
    expect((await readOwn(given(zip))).runs.map(({ mtu }) => mtu)).toEqual([1450, null, null]);
  });

  it("name a run between hosts as such", async () => {
    const zip = zipSync({ "calico-host/1/dtm-client.stdout": strToU8(json(report())) });
    expect((await readOwn(given(zip))).runs).toMatchObject([{ path: "host", cni: "calico" }]);
  });

  it("name what is in them by archive and path, gzip within tar or around it", async () => {
    const one = await readOwn(given(gzipSync(strToU8(json(report()))), "cilium.json.gz"));
    expect(one.runs).toMatchObject([{ name: "cilium", cni: "cilium", file: "cilium.json.gz" }]);
    const inner = await readOwn(
      given(
        gzipSync(zipSync({ "a/x.log": strToU8("hello"), "a/r.json": strToU8(json(report())) })),
        "all.gz",
      ),
    );
    expect(inner.runs).toMatchObject([{ file: "all.gz/a/r.json", name: "r" }]);
    expect(inner.problems[0]?.message).toContain("1 file without results: all.gz/a/x.log.");
  });

  it.each([
    [
      "UTF-16",
      new Uint8Array([0xff, 0xfe, ...[...json(report())].flatMap((sign) => [sign.charCodeAt(0), 0])]),
      "",
    ],
    ["xz", new Uint8Array(execFileSync("xz", ["-c"], { input: json(report()) })), ""],
    ["a damaged xz", new Uint8Array([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]), "could not be unpacked"],
    [
      "an xz that holds 600 MB",
      new Uint8Array(execFileSync("sh", ["-c", "head -c 600000000 /dev/zero | xz -1 -T2"])),
      "more than 512 MB",
    ],
    ["no text", new Uint8Array([1, 0, 2, 0, 3]), "It is no text."],
    ["a damaged zip", zipSync({ a: strToU8("b") }).slice(0, 30), "could not be unpacked"],
    [
      "a zip that says it holds 1 GB",
      declared(zipSync({ a: strToU8("b".repeat(2000)) }), 2 ** 30),
      "more than 512 MB",
    ],
  ])("of %s are read or refused with the reason", async (_, bytes, words) => {
    const { runs, problems } = await readOwn(given(bytes));
    if (words === "") expect(runs).toHaveLength(1);
    else expect([runs.length, problems[0]?.message]).toEqual([0, expect.stringContaining(words)]);
  });

  it("are counted together: archives within an archive have one limit", async () => {
    const large = gzipSync(strToU8("hello"));
    new DataView(large.buffer, large.byteOffset).setUint32(large.length - 4, 300_000_000, true);
    const { problems } = await readOwn(given(zipSync({ "a.gz": large, "b.gz": large }, { level: 0 })));
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining("more than 512 MB"),
    );
  });

  it("named after every set-up's files are called by their folder, and a folder of a run says its number", async () => {
    const zip = zipSync({
      "mine/2/all.results": strToU8("DTM_BW=39300000000\nDTM_CLIENT_USER=1\n"),
      "mine/2/dtm-client.stdout": strToU8(json(report())),
    });
    expect((await readOwn(given(zip))).runs).toMatchObject([
      { name: "mine", run: 2, values: { bandwidth: 39.3e9 } },
      { name: "mine", run: 2, values: { bandwidth: 9.4e9 } },
    ]);
  });

  it("whose value is left out before its time have no such figure, never the time", () => {
    const prom = [
      'benchmark_iperf_bandwidth_bits_per_second{id="mine",run="3",test="dts"}  1704067200000',
      'benchmark_mem_bytes{id="mine",run="3",test="dts",role="client"} 1443080094 1704067200000',
    ].join("\n");
    expect(only(prom).values).toEqual({ clientMemory: 1443080094 });
  });

  it("that repeat a run are counted once, with what only one of them says; a figure that differs is a run of its own", async () => {
    const files = (text: string) =>
      zipSync({
        "mine/1/all.results": strToU8("DTM_BW=39300000000\nDTM_CLIENT_USER=1\n"),
        "mine/1/results.prom": strToU8(text),
      });
    const prom = (bits: string) =>
      `benchmark_iperf_bandwidth_bits_per_second{id="mine",run="1",test="dtm"} ${bits}\n`;
    const same = await readOwn(given(files(prom("39300000000.0"))));
    expect(same.runs).toMatchObject([{ values: { bandwidth: 39.3e9 } }]);
    expect(same.problems).toMatchObject([{ isHarmless: true, done: "each was counted once" }]);
    expect((await readOwn(given(files(prom("39400000000"))))).runs).toHaveLength(2);
  });

  it("with __proto__ as a key change nothing", () => {
    only(json(report()).replace('"intervals":[]', '"__proto__":{"polluted":1},"intervals":[]'));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

/** A ZIP whose directory says that its first file has another size. */
function declared(zip: Uint8Array, size: number): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return copy;
}

describe("mutations of real shapes", () => {
  const seeds = [json(report()), client, knb, netperf, "DTM_BW=393\nDTM_CLIENT_USER=1\n"];
  const mutation = fc.record({
    seed: fc.constantFrom(...seeds),
    from: fc.nat(),
    length: fc.nat({ max: 30 }),
    put: fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom("1e999", "-1", "NaN", "null", "{", "\t", "Infinity"),
    ),
  });

  it("never throw, and never give a value that is no finite number of zero or more", () => {
    fc.assert(
      fc.property(mutation, ({ seed, from, length, put }) => {
        const at = from % seed.length;
        const { runs } = readText(file(seed.slice(0, at) + put + seed.slice(at + length)));
        const values = runs
          .flatMap((run): unknown[] => Object.values(run.values))
          .flatMap((value) =>
            typeof value === "object" && value !== null ? (Object.values(value) as unknown[]) : [value],
          );
        for (const value of values)
          expect(typeof value === "number" && Number.isFinite(value) && value >= 0).toBe(true);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 800), seed: 16 },
    );
  });
});
