/** For tests: profiles of the wizard, drawn or random. Nothing else imports this. */
import fc from "fast-check";
import { paths, streamCounts, valuesOf } from "@/lib/dataset/dimensions";
import { aimIds, type AimId } from "@/lib/recommend/aims";
import {
  linkSpeeds,
  profilePresets,
  providers,
  trafficKinds,
  tunings,
  wantedEncryptions,
  wantedKubeProxies,
  yesNo,
  type LinkSpeed,
  type Profile,
  type Weights,
} from "@/lib/recommend/profile";

const oneOf = <T extends Record<string, string>>(values: T) => fc.constantFrom(...valuesOf(values));
const demand = oneOf(yesNo);

/** Linux releases from long before to long after those that any CNI asks for. */
export const arbitraryKernel: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 3, max: 7 }), fc.integer({ min: 0, max: 20 }))
  .map(([major, minor]) => `${major}.${minor}`);

const arbitraryWeights: fc.Arbitrary<Weights> = fc
  .array(fc.integer({ min: 0, max: 5 }), { minLength: aimIds.length, maxLength: aimIds.length })
  .map((drawn) => Object.fromEntries(aimIds.map((aim, at) => [aim, drawn[at]])) as Record<AimId, number>);

/** A profile that asks for nothing, on Linux 5.15, with some answers changed. */
export function drawnProfile(changes: Partial<Profile> = {}): Profile {
  return { ...askingNothing, ...changes };
}

const askingNothing: Profile = {
  preset: "standard",
  nodes: 20,
  vcpu: 8,
  memory: 32,
  provider: "self",
  pods: 110,
  link: "10",
  peak: 5,
  kernel: "5.15",
  protocol: "tcp",
  streams: "multi",
  path: "direct",
  encryption: "none",
  rotation: "no",
  policy: "no",
  l7: "no",
  observability: "no",
  windows: "no",
  bgp: "no",
  kubeproxy: "any",
  tuning: "willing",
  weights: { throughput: 1, cpu: 1, memory: 1, udp: 1, steadiness: 1, retransmits: 1 },
};

/** Any valid profile. */
export const arbitraryProfile: fc.Arbitrary<Profile> = fc.record({
  preset: oneOf(profilePresets),
  nodes: fc.integer({ min: 1, max: 15_000 }),
  vcpu: fc.integer({ min: 1, max: 1024 }),
  memory: fc.integer({ min: 1, max: 24_576 }),
  provider: oneOf(providers),
  pods: fc.integer({ min: 1, max: 1000 }),
  link: fc.constantFrom(...(Object.keys(linkSpeeds) as LinkSpeed[])),
  peak: fc.integer({ min: 1, max: 400 }),
  kernel: arbitraryKernel,
  protocol: oneOf(trafficKinds),
  streams: oneOf(streamCounts),
  path: oneOf(paths),
  encryption: oneOf(wantedEncryptions),
  rotation: demand,
  policy: demand,
  l7: demand,
  observability: demand,
  windows: demand,
  bgp: demand,
  kubeproxy: oneOf(wantedKubeProxies),
  tuning: oneOf(tunings),
  weights: arbitraryWeights,
});
