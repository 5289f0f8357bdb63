import type { Definition } from "@/lib/dataset/definition";
import { testLabel } from "@/lib/dataset/test-labels";
import { tests, type TestId } from "@/lib/dataset/tests";
import type { Protocol } from "@/lib/dataset/facts/dimensions";
import { gigabitsPerSecond } from "@/lib/units";
import type { AimId } from "./aims";
import type { Profile } from "./profile";

/** The tests that represent a profile's traffic, and how much of it a node is asked to carry. */
export interface Traffic {
  /** Of throughput, CPU, memory and steadiness: the TCP test, the UDP test, or both; empty where the dataset has neither. */
  readonly main: readonly TestId[];
  /** Of retransmits; empty where there is no TCP traffic, and where the edition did not count them. */
  readonly tcp: readonly TestId[];
  /** Of latency under load; empty where there is no TCP traffic, and where the dataset did not measure it. */
  readonly latency: readonly TestId[];
  /** Of received UDP; empty where the profile has no UDP: its tests flood the link and say nothing of TCP. */
  readonly udp: readonly TestId[];
  /** Gbit/s at peak: what is expected, no more than the link carries. */
  readonly expected: number;
  /** Gbit/s up to which bandwidth counts: the expected traffic, no more than the lab's link could show. */
  readonly counted: number;
}

/** How far a test is from a profile's traffic: 0 is the same, the path counts more than the streams. Of unknown streams it is for any. */
function distance(test: TestId, { streams, path }: Profile): number {
  const of = tests[test];
  const otherStreams = of.streams !== streams && of.streams !== "unknown";
  return (of.path === path ? 0 : 2) + (otherStreams ? 1 : 0);
}

/** The dataset's test of a protocol that is nearest to a profile's flows and path; null where it has none of the protocol. */
function testOf({ testIds }: Definition, protocol: Protocol, profile: Profile): TestId | null {
  const ofProtocol = testIds.filter((id) => tests[id].protocol === protocol);
  return ofProtocol.reduce<TestId | null>(
    (best, id) => (best !== null && distance(best, profile) <= distance(id, profile) ? best : id),
    null,
  );
}

/** What a profile's traffic is measured by in a dataset. */
export function profileTraffic(profile: Profile, definition: Definition): Traffic {
  const { metrics: measured, lab } = definition;
  const found = (protocol: Protocol) => {
    const test = testOf(definition, protocol, profile);
    return test === null ? [] : [test];
  };
  const tcp = profile.protocol === "udp" ? [] : found("tcp");
  const udp = profile.protocol === "tcp" ? [] : found("udp");
  const expected = Math.min(profile.peak, Number(profile.link));
  return {
    main: [...tcp, ...udp],
    tcp: measured.includes("retransmits") ? tcp : [],
    latency: measured.includes("rtt") ? tcp : [],
    udp,
    expected,
    counted: Math.min(expected, gigabitsPerSecond(lab.linkBitsPerSecond)),
  };
}

/** What of a profile's traffic a dataset did not measure, and what is used instead: sentences. */
export function trafficGaps(profile: Profile, definition: Definition): readonly string[] {
  const { main } = profileTraffic(profile, definition);
  const protocols = profile.protocol === "mixed" ? (["tcp", "udp"] as const) : ([profile.protocol] as const);
  const lacking = protocols.filter((protocol) => !main.some((test) => tests[test].protocol === protocol));
  return [
    ...lacking.map((protocol) => `The dataset ${definition.id} has no ${protocol.toUpperCase()} test.`),
    ...main
      .filter((test) => distance(test, profile) > 0)
      .map(
        (test) =>
          `Your traffic was not measured in ${definition.name} as you described it. The nearest test is used: ${testLabel(definition, test)}.`,
      ),
  ];
}

/** Every test that a profile's answer is made from. */
export function profileTests({ main }: Traffic): readonly TestId[] {
  return main;
}

/** The tests of an aim; none where the aim does not exist for the traffic. */
export function testsOfAim(aim: AimId, { main, tcp, udp, latency }: Traffic): readonly TestId[] {
  switch (aim) {
    case "udp":
      return udp;
    case "retransmits":
      return tcp;
    case "latency":
      return latency;
    case "throughput":
    case "cpu":
    case "memory":
    case "steadiness":
      return main;
  }
}
