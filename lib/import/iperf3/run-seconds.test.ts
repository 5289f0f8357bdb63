import { describe, expect, it } from "vitest";
import { SECONDS, type SecondsTestId } from "@/lib/seconds/seconds-file";
import { drawnClient, drawnServer, type DrawnTest } from "./drawn-outputs";
import { formatImportIssue } from "@/lib/import/import-issue";
import { readRunSeconds } from "./run-seconds";

const RATE = 100e6;
const path = "cilium/1/dtm";
const drawn = (test: SecondsTestId): DrawnTest => ({ test, rate: RATE, received: 130e6 });

interface Texts {
  readonly client?: string | undefined;
  readonly server?: string | undefined;
  readonly published?: number | undefined;
}

/** A run of a test through the importer's door: what is not given is drawn. */
function read(test: SecondsTestId, texts: Texts = {}) {
  const given = {
    client: JSON.stringify(drawnClient(drawn(test))),
    server: drawnServer(drawn(test)),
    ...texts,
  };
  const file = (role: "client" | "server") => {
    const text = given[role];
    return text === undefined ? undefined : { path: `${path}-${role}.stdout`, text };
  };
  const { row, issues } = readRunSeconds({
    path,
    test,
    run: 1,
    client: file("client"),
    server: file("server"),
    publishedBandwidth: "published" in texts ? texts.published : 130e6,
  });
  return { row, issues: issues.map(formatImportIssue) };
}

/** The client's JSON after a change of the drawn one. */
function spoilt(test: SecondsTestId, change: (client: ReturnType<typeof drawnClient>) => void): string {
  const client = drawnClient(drawn(test));
  change(client);
  return JSON.stringify(client);
}

/** The client's JSON of a test with other seconds, whose total is of these. */
function shortened(change: (client: ReturnType<typeof drawnClient>) => void): string {
  return spoilt("dts", (client) => {
    change(client);
    const counted = client.intervals.map(({ sum }) => sum).filter(({ omitted }) => !omitted);
    const total = (of: (sum: (typeof counted)[number]) => number) =>
      counted.reduce((all, sum) => all + of(sum), 0);
    const [bytes, seconds] = [total((sum) => sum.bytes), total((sum) => sum.seconds)];
    const retransmits = total((sum) => sum.retransmits ?? 0);
    client.end.sum_sent = { bytes, seconds, bits_per_second: (8 * bytes) / seconds, retransmits };
  });
}

const ramp = Array.from({ length: SECONDS }, (_, index) => 101 + index);

describe("the seconds of a TCP run", () => {
  it("are the sender's, without the omitted one, with the means over the streams", () => {
    const { row, issues } = read("dtm");
    expect(issues).toEqual([]);
    expect(row).toMatchObject({
      test: "dtm",
      run: 1,
      streams: 8,
      countedBy: "sender",
      receiverSeconds: 60.001,
      omitted: { bandwidthMbps: 100, retransmits: 0, rttMicroseconds: 450, cwndKilobytes: 45 },
      bandwidthMbps: ramp,
      retransmits: ramp.map((value) => value - 100),
    });
  });

  it("are the same with Windows line ends and a byte order mark", () => {
    const client = `\uFEFF${JSON.stringify(drawnClient(drawn("dts")), null, 2).replaceAll("\n", "\r\n")}`;
    expect(read("dts", { client })).toEqual(read("dts"));
  });

  it("take the means over the streams that an interval lists, when their number changes", () => {
    const client = spoilt("dtm", ({ intervals: [, , , third] }) => {
      if (third)
        third.streams = third.streams.slice(0, 1).map((only) => ({ ...only, bytes: third.sum.bytes }));
    });
    const { row } = read("dtm", { client });
    expect(row).toMatchObject({ rttMicroseconds: [450, 450, 100, ...Array<number>(57).fill(450)] });
  });

  it("keep the eighths of a mean over eight streams, so that what is made from them is rounded once", () => {
    const client = spoilt("dtm", ({ intervals }) => {
      const [first] = intervals[1]?.streams ?? [];
      Object.assign(first ?? {}, { rtt: 101, snd_cwnd: 10_090 });
    });
    const { row } = read("dtm", { client });
    expect(row).toMatchObject({
      rttMicroseconds: [450.125, ...Array<number>(59).fill(450)],
      cwndKilobytes: [45.01, ...Array<number>(59).fill(45)],
    });
  });

  it("need no text of the server", () => {
    expect(read("dts", { server: undefined }).row).toEqual(read("dts").row);
  });
});

describe("the seconds of a UDP run", () => {
  it("are the receiver's sums, whatever the units of the text", () => {
    const units = drawnServer(drawn("dum")).replace(
      /(\[SUM\] +1\.00-2\.00 .*) 102\.00 Mbits/,
      "$1 0.102 Gbits",
    );
    expect(units).toContain("0.102 Gbits");
    const { row, issues } = read("dum", { server: units });
    expect(issues).toEqual([]);
    expect(row).toMatchObject({
      countedBy: "receiver",
      omitted: { bandwidthMbps: 100, jitterMs: 0.01, lost: 0, datagrams: 1000 },
      bandwidthMbps: ramp,
      lost: ramp.map((value) => value - 100),
    });
  });

  it("are those of the only stream where there is one, and the same with Windows line ends and a byte order mark", () => {
    const server = `\uFEFF${drawnServer(drawn("dus")).replaceAll("\n", "\r\n")}`;
    expect(read("dus", { server }).row).toMatchObject({ streams: 1, bandwidthMbps: ramp });
  });

  it("leave out what arrived after the 60 seconds", () => {
    const server = drawnServer({ ...drawn("sum"), after: ["60.00-61.00", "61.00-61.34"] });
    expect(read("sum", { server }).row).toEqual(read("sum").row);
  });

  it("take a wrapped count of lost datagrams for the negative number that it is", () => {
    const server = drawnServer(drawn("dum")).replace(
      /(\[SUM\] +0\.00-1\.00 .*) 1\/1000/,
      "$1 18446744073709551482/1000",
    );
    expect(read("dum", { server }).row).toMatchObject({
      lost: [-134, ...ramp.slice(1).map((value) => value - 100)],
    });
  });
});

describe("a run without seconds", () => {
  it("is a hole with iperf3's own message", () => {
    const client = '{"start":{},"intervals":[],"end":{},"error":"unable to connect:\\n no route"}';
    const { row } = read("sts", { client, server: "", published: undefined });
    expect(row).toEqual({
      test: "sts",
      run: 1,
      missing: "run-failed",
      reason: "iperf3 failed: unable to connect: no route",
    });
  });

  it.each([undefined, "", " \n"])("is a hole when the client's output is absent or empty (%j)", (client) => {
    const { row } = read("dts", { client, server: "", published: undefined });
    expect(row).toEqual({ test: "dts", run: 1, missing: "blank", reason: "iperf3 wrote no output" });
  });

  it("is a problem when a bandwidth was published all the same", () => {
    expect(read("dts", { client: undefined }).issues).toEqual([
      "cilium/1/dtm: iperf3 wrote no output, though a bandwidth was published for dts, run 1",
    ]);
    expect(read("dus", { server: "" }).issues).toEqual([
      "cilium/1/dtm: iperf3’s server wrote no output, though a bandwidth was published for dus, run 1",
    ]);
  });
});

describe("a client's output that does not fit", () => {
  const clientIssues = (client: string) => read("dts", { client });
  const text = JSON.stringify(drawnClient(drawn("dts")));

  it.each<[string, string, string]>([
    ["is cut", text.slice(0, 2000), "is cut off, though a bandwidth was published"],
    ["is no JSON", "iperf3: error", "expected a JSON object, as iperf3 prints it"],
    [
      "has letters for a number",
      spoilt("dts", ({ intervals }) => Object.assign(intervals[2]?.sum ?? {}, { bits_per_second: "fast" })),
      "column intervals.2.sum.bits_per_second: Invalid input: expected number, received string",
    ],
    [
      "has a number beyond all numbers",
      text.replace('"bits_per_second":105000000', '"bits_per_second":1e999'),
      "column intervals.5.sum.bits_per_second: Invalid input: expected number",
    ],
    [
      "has an interval without its sum",
      spoilt("dts", ({ intervals }) => Object.assign(intervals[7] ?? {}, { sum: undefined })),
      "column intervals.7.sum: Invalid input: expected object",
    ],
    [
      "has an interval without streams",
      spoilt("dts", ({ intervals }) => intervals[9]?.streams.splice(0)),
      "expected one omitted second and 60 whole ones, each with every figure",
    ],
    ["has too few seconds", shortened(({ intervals }) => intervals.pop()), "expected one omitted second"],
    [
      "has a second omitted one",
      shortened(({ intervals }) => Object.assign(intervals[1]?.sum ?? {}, { omitted: true })),
      "expected one omitted second",
    ],
    [
      "is of another protocol",
      JSON.stringify(drawnClient(drawn("dus"))),
      "column start.test_start.protocol: expected the protocol of dts",
    ],
    [
      "has another total than was published",
      JSON.stringify(drawnClient({ ...drawn("dts"), received: 130000001 })),
      '"130000001": the published bandwidth disagrees: it says 130000000',
    ],
  ])("that %s is refused with file and place", (_what, client, message) => {
    const { row, issues } = clientIssues(client);
    expect(row).toBeUndefined();
    expect(issues[0]).toContain("cilium/1/dtm");
    expect(issues[0]).toContain(message);
  });
});

describe("a server's text that does not fit", () => {
  const text = drawnServer(drawn("dum"));
  const lineOf = (part: string) => text.split("\n").findIndex((line) => line.includes(part)) + 1;

  it.each<[string, string, string]>([
    [
      "is cut within a line",
      text.slice(0, text.indexOf("102.00 Mbits") + 3),
      "expected a line of iperf3’s server",
    ],
    ["is cut between lines", text.split("\n").slice(0, 100).join("\n"), "the text ends before its total"],
    [
      "has letters for a number",
      text.replace(/(\[SUM\] +1\.00-2\.00 .*) 102\.00 Mbits/, "$1 fast Mbits"),
      `cilium/1/dtm-server.stdout:${lineOf("[SUM]  1.00-2.00")}: `,
    ],
    ["has no sum of a second", text.replace(/\[SUM\] +7\.00-8\.00 .*\n/, ""), "expected one omitted second"],
    [
      "has another total than the client",
      text.replaceAll("130.00 Mbits", "131.00 Mbits"),
      "the total disagrees",
    ],
    [
      "is of another run, by the ports of its connections",
      text.replace("10.0.0.2 port 40007", "10.0.0.2 port 50007"),
      "the text is of another run: the client’s ports are 40005, 40006, 40007, 40008, 40009, 400010, 400011, 400012",
    ],
    [
      "has a second that is too short",
      text.replace(/(\[SUM\] +7\.00)-8\.00/, "$1-7.50"),
      "expected one omitted second",
    ],
  ])("that %s is refused with file and place", (_what, server, message) => {
    const { row, issues } = read("dum", { server });
    expect(row).toBeUndefined();
    expect(issues[0]).toContain("cilium/1/dtm-server.stdout");
    expect(issues[0]).toContain(message);
  });
});
