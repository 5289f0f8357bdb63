import type { Definition } from "@/lib/dataset/definition";
import { tests, type TestId } from "@/lib/dataset/tests";
import type { Dataset } from "@/lib/dataset/dataset";
import type { Protocol } from "@/lib/dataset/dimensions";
import { gigabitsPerSecond } from "@/lib/units";
import type { AimId } from "./aims";
import type { Profile } from "./profile";

/** The tests that stand for a profile's traffic, and how much of it a node is asked to carry. */
export interface Traffic {
  /** Of throughput, CPU, memory and steadiness: the TCP test, the UDP test, or both. */
  readonly main: readonly TestId[];
  /** Of retransmits; empty where there is no TCP traffic, and where the edition did not count them. */
  readonly tcp: readonly TestId[];
  /** Of received UDP; empty where the profile has no UDP: its tests flood the link and say nothing of TCP. */
  readonly udp: readonly TestId[];
  /** Gbit/s at peak: what is expected, no more than the link carries. */
  readonly expected: number;
  /** Gbit/s up to which bandwidth counts: the expected traffic, no more than the lab's link could show. */
  readonly counted: number;
}

/** The edition's test of a protocol for a profile's flows and path; of an edition that tells nothing of streams, its one test of the path. */
function testOf({ tests: measured }: Definition, protocol: Protocol, { streams, path }: Profile): TestId {
  const found = measured.find((id) => {
    const test = tests[id];
    return (
      test.protocol === protocol &&
      (test.streams === streams || test.streams === "unknown") &&
      test.path === path
    );
  });
  if (!found) throw new Error(`There is no ${protocol} test of ${streams} streams on the ${path} path.`);
  return found;
}

/** What a profile's traffic is measured by in an edition. */
export function profileTraffic(
  profile: Profile,
  { definition, linkBitsPerSecond }: Pick<Dataset, "definition" | "linkBitsPerSecond">,
): Traffic {
  const tcp = testOf(definition, "tcp", profile);
  const udp = testOf(definition, "udp", profile);
  const expected = Math.min(profile.peak, Number(profile.link));
  const { metrics: measured } = definition;
  const main = { tcp: [tcp], udp: [udp], mixed: [tcp, udp] }[profile.protocol];
  return {
    main,
    tcp: profile.protocol === "udp" || !measured.includes("retransmits") ? [] : [tcp],
    udp: profile.protocol === "tcp" ? [] : [udp],
    expected,
    counted: Math.min(expected, gigabitsPerSecond(linkBitsPerSecond)),
  };
}

/** Every test that a profile's answer is made from. */
export function profileTests({ main }: Traffic): readonly TestId[] {
  return main;
}

/** The tests of an aim; none where the aim does not exist for the traffic. */
export function testsOfAim(aim: AimId, { main, tcp, udp }: Traffic): readonly TestId[] {
  if (aim === "udp") return udp;
  return aim === "retransmits" ? tcp : main;
}
