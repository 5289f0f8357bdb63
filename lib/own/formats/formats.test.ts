import { describe, expect, it } from "vitest";
import { readText } from "@/lib/own/door";
import { client, file, json, knb, message, netperf, only, report } from "@/lib/testing/own-samples";

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

describe("k8s-netperf", () => {
  it("is read where it has a bandwidth; transactions are refused with their line", () => {
    const { runs, problems } = readText(file(netperf));
    expect(runs).toMatchObject([
      { streams: 4, path: "service", protocol: "tcp", values: { bandwidth: 873.5e6 } },
    ]);
    expect(problems).toMatchObject([{ line: 2 }, { line: 3 }]);
    expect(problems[0]?.message).toContain("Messages of 1024 bytes");
    expect(problems[1]?.message).toContain("TCP_RR counts transactions");
  });

  it("never takes an unknown unit for another", () => {
    expect(message(netperf.replace("Mb/s", "MB/s"))).toContain("The unit MB/s is not one of");
  });
});
