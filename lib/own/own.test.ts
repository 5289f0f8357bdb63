import { gzipSync, strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { readOwn, readText } from "./door";
import { toTidyCsv } from "./formats/tidy-csv";
import { changeBetween, groupRuns, judge } from "./judge";
import { decodeOwn, encodeOwn } from "./own-link";
import type { OwnFile, OwnRun } from "./own-run";
import { publishedVariants } from "./published";

const file = (text: string, name = "some file"): OwnFile => ({ name, text });
const only = (text: string, name?: string): OwnRun => {
  const { runs } = readText(file(text, name));
  expect(runs).toHaveLength(1);
  return runs[0] as OwnRun;
};
const message = (text: string) =>
  readText(file(text))
    .problems.map((problem) => problem.message)
    .join(" ");

const report = (changes: object = {}, end: object = {}) => ({
  start: { version: "iperf 3.16", test_start: { protocol: "TCP", num_streams: 8, duration: 60 } },
  intervals: [],
  end: {
    streams: [{ sender: { mean_rtt: 1400 } }, { sender: { mean_rtt: 1600 } }],
    sum_sent: { seconds: 60, bits_per_second: 9.5e9, retransmits: 38 },
    sum_received: { seconds: 60, bits_per_second: 9.4e9 },
    cpu_utilization_percent: { host_total: 40, remote_total: 90 },
    ...end,
  },
  ...changes,
});
const json = (value: unknown) => JSON.stringify(value);

describe("iperf3 JSON", () => {
  it("is read by what the receiver got, the mean of the streams' round-trip times, and the CPU of both ends", () => {
    const { values, streams, seconds, protocol } = only(json(report()));
    expect([protocol, streams, seconds]).toEqual(["tcp", 8, 60]);
    expect(values).toEqual({
      bandwidth: 9.4e9,
      retransmits: 38,
      rtt: 1.5,
      clientProcess: 40,
      serverProcess: 90,
    });
  });

  it("of UDP is what arrived, with loss and jitter; before 3.8 what was sent less the loss", () => {
    const start = { version: "iperf 3.0.11", test_start: { protocol: "UDP", num_streams: 1 } };
    const sum = {
      bits_per_second: 1e9,
      jitter_ms: 0.02,
      lost_packets: 25,
      packets: 100,
      lost_percent: 25,
      seconds: 10,
    };
    const older = only(json({ start, end: { sum } }));
    expect(older.values).toEqual({ bandwidth: 0.75e9, jitter: 0.02, loss: 25 });
    const newer = only(json({ start, end: { sum, sum_received: { ...sum, bits_per_second: 0.74e9 } } }));
    expect(newer.values.bandwidth).toBe(0.74e9);
  });

  it("with --bidir is a run for each direction", () => {
    const both = report({}, { sum_received_bidir_reverse: { bits_per_second: 3e9 } });
    expect(readText(file(json(both))).runs.map(({ values }) => values.bandwidth)).toEqual([9.4e9, 3e9]);
  });

  it("is read from --json-stream, printed twice, and with a key that occurs twice", () => {
    const events = [
      { event: "start", data: report().start },
      { event: "interval", data: {} },
      { event: "end", data: report().end },
    ];
    expect(only(events.map(json).join("\n")).values.bandwidth).toBe(9.4e9);
    expect(only(`${json(report())}\n${json(report())}`).values.bandwidth).toBe(9.4e9);
    expect(
      only(json(report()).replace('"intervals":[]', '"intervals":[{}],"intervals":[]')).values.bandwidth,
    ).toBe(9.4e9);
  });

  it.each([
    [
      "an error",
      json(report({ error: "unable to connect to server" })),
      "iperf3 reports an error: unable to connect",
    ],
    ["a cut in the middle", json(report()).slice(0, 200), "ends in the middle"],
    [
      "SCTP",
      json(report({ start: { version: "iperf 3.16", test_start: { protocol: "SCTP" } } })),
      "The protocol is SCTP",
    ],
    ["no sum", json(report({ end: {} })), "no sum of what was received"],
    ["an empty file", "", "The file is empty"],
  ])("says why it refuses %s", (_, text, words) => {
    expect(readText(file(text)).runs).toEqual([]);
    expect(message(text)).toContain(words);
  });

  it("keeps a transfer of milliseconds with its caveat", () => {
    const read = readText(
      file(json(report({}, { sum_received: { seconds: 0.00048, bits_per_second: 4e5 } }))),
    );
    expect(read.runs).toHaveLength(1);
    expect(read.problems[0]?.message).toContain("too short for a bandwidth");
  });
});

const client = `$ iperf3 -c 10.0.0.2 -P 2
[ ID] Interval           Transfer     Bitrate         Retr  Cwnd
[  5]   0.00-1.00   sec  1.10 GBytes  9.41 Gbits/sec    0   1.25 MBytes
- - - - - - - - - - - - - - - - - - - - - - - - -
[ ID] Interval           Transfer     Bitrate         Retr
[  5]   0.00-10.00  sec  5.00 GBytes  4.30 Gbits/sec   11             sender
[  5]   0.00-10.04  sec  4.90 GBytes  4.20 Gbits/sec                  receiver
[  7]   0.00-10.00  sec  5.00 GBytes  4.30 Gbits/sec    1             sender
[  7]   0.00-10.04  sec  4.90 GBytes  4.20 Gbits/sec                  receiver
[SUM]   0.00-10.00  sec  10.0 GBytes  8.60 Gbits/sec   12             sender
[SUM]   0.00-10.04  sec  9.80 GBytes  8.40 Gbits/sec                  receiver

iperf Done.
$ `;

describe("iperf3 text", () => {
  it("is read by its sum, with the prompts around it", () => {
    const { values, streams, protocol } = only(client);
    expect([protocol, streams]).toEqual(["tcp", 2]);
    expect(values).toEqual({ bandwidth: 8.4e9, retransmits: 12 });
  });

  it("of a UDP server has jitter and loss, and a server's tests are runs of their own", () => {
    const line = "[  5]   0.00-60.00  sec  26.7 GBytes  3.82 Gbits/sec  0.003 ms  17/100 (17%)  receiver";
    const server = `Server listening on 5201 (test #1)\n[ ID] Interval Transfer Bitrate Jitter\n${line}\nServer listening on 5201 (test #2)\n${line}`;
    const { runs } = readText(file(server));
    expect(runs.map(({ values }) => values)).toEqual(
      [1, 2].map(() => ({ bandwidth: 3.82e9, jitter: 0.003, loss: 17 })),
    );
  });

  it("counts bits by thousands and bytes by 1024", () => {
    const of = (rate: string) =>
      only(
        `[ ID] Interval           Transfer     Bitrate\n[  5]   0.00-10.00  sec  1 GBytes  ${rate}  receiver`,
      ).values.bandwidth;
    expect([of("22412094 Kbits/sec"), of("1.00 GBytes/sec"), of("500 bits/sec")]).toEqual([
      22412094e3,
      8 * 2 ** 30,
      500,
    ]);
  });

  it("without a summary is refused", () => {
    expect(message(client.split("- - -")[0] ?? "")).toContain("cut off before its summary");
  });
});

const knb = `{ "metadata": { "name": "knb-1", "generator": "knb", "server-node": "a", "client-node": "b" },
  "data": { "mtu": "1450",
    "pod2pod": { "tcp": { "bandwidth": 9405,
      "client": { "cpu": { "total": 5.5, "iowait": 0.5 }, "ram": 100 },
      "server": { "cpu": { "total": nan, "iowait": NaN }, "ram": NaN } } } } }`;

describe("knb", () => {
  it("has Mbit/s, MiB and percent of the node without iowait; nan is missing", () => {
    const { values, mtu, path } = only(knb);
    expect([mtu, path]).toEqual([1450, "direct"]);
    expect(values).toEqual({ bandwidth: 9405e6, clientBusy: 5, clientMemory: 100 * 2 ** 20 });
    expect(message(knb)).toContain("not quite JSON");
  });

  it("is read as YAML, and aliases that grow without end are refused", () => {
    const yaml = `metadata:\n  name: "k"\n  generator: "knb"\ndata:\n  mtu: "1400"\n  pod2svc:\n    udp:\n      bandwidth: 1092\n`;
    expect(only(yaml)).toMatchObject({
      protocol: "udp",
      path: "service",
      mtu: 1400,
      values: { bandwidth: 1092e6 },
    });
    const laughs = `metadata:\n  generator: knb\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n`;
    expect(message(laughs)).toMatch(/could not be read/);
  });

  it("says that client and server were the same node", () => {
    expect(message(knb.replace('"client-node": "b"', '"client-node": "a"'))).toContain("same node");
  });

  it("is read as its line of tabs", () => {
    const cpu = "=1+0+2+5+0";
    const cells = [
      "1440",
      "",
      "645",
      cpu,
      "644",
      cpu,
      ...[8795, 1936, 8773, 1847].flatMap((mbit) => [String(mbit), "647", cpu, "650", cpu]),
    ];
    const { runs } = readText(file(cells.join("\t")));
    expect(
      runs
        .filter(({ protocol }) => protocol === "tcp")
        .map(({ values }) => [values.bandwidth, values.serverBusy]),
    ).toEqual([
      [8795e6, 3],
      [8773e6, 3],
    ]);
  });
});

describe("this benchmark's own files", () => {
  it("are read as KEY=VALUE, as samples of Prometheus, and as a line of 74 values", () => {
    const results =
      "DTM_BW=39329524192.08\nDTM_RTS=38180\nDTM_CLIENT_SYSTEM=0.98\nDTM_CLIENT_USER=0.04\nDTM_SERVER_MEM=null\n";
    const expected = {
      bandwidth: 39329524192.08,
      retransmits: 38180,
      clientCpu: { system: 0.98, user: 0.04 },
    };
    expect(only(results).values).toEqual(expected);
    const prom = [
      'benchmark_iperf_bandwidth_bits_per_second{id="cilium",run="1",test="dtm"} 39329524192.08 1',
      'benchmark_iperf_retransmits_count{id="cilium",run="1",test="dtm"} 38180 1',
      'benchmark_cpu_seconds{id="cilium",run="1",test="dtm",role="client",mode="system"} 0.98 1',
      'benchmark_cpu_seconds{id="cilium",run="1",test="dtm",role="client",mode="user"} 0.04 1',
    ].join("\n");
    expect(only(prom)).toMatchObject({
      name: "cilium",
      run: 1,
      streams: 8,
      path: "direct",
      values: expected,
    });
    const cells = Array.from({ length: 74 }, (_, at) => (at === 12 ? "1000" : ""));
    expect(only(`${cells.join("\t")}\t\n`)).toMatchObject({
      run: 1,
      streams: 1,
      protocol: "tcp",
      values: { bandwidth: 1000 },
    });
  });

  it("locate a value that is none, and use the rest", () => {
    const { runs, problems } = readText(file("DUM_LOST=120\nDUM_BW=5\n"));
    expect(runs[0]?.values).toEqual({ bandwidth: 5 });
    expect(problems).toMatchObject([{ line: 1, text: "120", message: "It is a loss above 100 %." }]);
  });
});

const netperf = `Driver,Profile,Same node,Host Network,Service,External Server,Duration,Parallelism,# of Samples,Message Size,Confidence metric - low,Confidence metric - high,Avg Throughput,Throughput Metric,99%tile Observed Latency,Latency Metric
netperf,TCP_STREAM,false,false,true,false,10,4,3,1024,1,2,873.5,Mb/s,3,usec
netperf,TCP_RR,false,false,false,false,10,1,3,1024,1,2,9333,OP/s,451,usec`;

describe("k8s-netperf", () => {
  it("is read where it has a bandwidth; transactions are refused with their line", () => {
    const { runs, problems } = readText(file(netperf));
    expect(runs).toMatchObject([
      { streams: 4, path: "service", protocol: "tcp", values: { bandwidth: 873.5e6 } },
    ]);
    expect(problems).toMatchObject([{ line: 3 }]);
    expect(problems[0]?.message).toContain("TCP_RR counts transactions");
  });

  it("never takes an unknown unit for another", () => {
    expect(message(netperf.replace("Mb/s", "MB/s"))).toContain("The unit MB/s is not one of");
  });
});

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
      "1 files of the archive hold no results: calico/2/notes.log.",
    ]);
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
    expect(inner.problems[0]?.message).toContain("hold no results: a/x.log.");
  });

  it.each([
    [
      "UTF-16",
      new Uint8Array([0xff, 0xfe, ...[...json(report())].flatMap((sign) => [sign.charCodeAt(0), 0])]),
      "",
    ],
    ["xz", new Uint8Array([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]), "packed with xz"],
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

describe("the judgement", () => {
  const published = publishedVariants(loadDataset().dataset);
  const run = (changes: Partial<OwnRun>): OwnRun => ({
    ...only(json(report())),
    name: "Calico",
    cni: "calico",
    encryption: "none",
    streams: 8,
    path: "direct",
    mtu: 8950,
    values: { bandwidth: 9.6e9 },
    ...changes,
  });
  const judged = (runs: readonly OwnRun[], link: number | null = 10e9) =>
    groupRuns(runs).map((group) => judge(group, published, link))[0];

  // data/2024-01.csv, dtm: Calico 39.04 of 40 Gbit/s.
  it("sets each share of its own link next to the other", () => {
    expect(judged([run({ values: { bandwidth: 6.1e9 } })])).toMatchObject({
      passes: false,
      verdict:
        "Your Calico reaches 6.10 of 10.0 Gbit/s (61 % of the link) on 8 streams; the same variant reached 98 % of its link in the lab.",
    });
    expect(judged([run({})])).toMatchObject({ passes: true, checks: [] });
  });

  it("names what the files hold, each with its evidence, and nothing else", () => {
    const slow = run({
      mtu: 1450,
      streams: 1,
      values: { bandwidth: 2e9, serverProcess: 96, clientCpu: { softirq: 0.96 }, clientBusy: 92 },
    });
    expect(judged([slow])?.checks.map(({ finding }) => finding)).toEqual([
      "Your pod MTU is 1,450 bytes (lab: 8,950).",
      "The client spent 0.960 cores in softirq.",
      "The client node was 92.0 % busy.",
      "iperf3 on the server used 96.0 % of one core.",
    ]);
    expect(judged([run({ values: { bandwidth: 2e9 } })])?.checks).toEqual([]);
  });

  it("says what it lacks: the link, the CNI, a published figure", () => {
    expect(judged([run({})], null)?.verdict).toMatch(/^Your Calico reaches 9\.60 Gbit\/s on 8 streams;/);
    expect(judged([run({ cni: null })])?.verdict).toContain("Say which CNI it is");
    expect(judged([run({ cni: "weavenet" })])?.verdict).toContain("was not measured in the lab");
    expect(judged([run({ path: "host" })])?.verdict).toContain("no figure for this test");
  });

  it("of one's own baseline is certain only where the runs do not overlap", () => {
    const groupOf = (...rates: number[]) =>
      groupRuns(rates.map((bandwidth) => run({ values: { bandwidth } })))[0] as never;
    expect(changeBetween(groupOf(100, 104), groupOf(80, 84))).toMatchObject({ isCertain: true });
    expect(changeBetween(groupOf(100, 104), groupOf(102, 90))).toMatchObject({ isCertain: false });
  });
});
