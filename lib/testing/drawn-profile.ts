/** For tests: profiles of the wizard, drawn or random, and random readings to answer them from. Nothing else imports this. */
import fc from "fast-check";
import type { Dataset, TestRuns } from "@/lib/dataset/dataset";
import { paths, valuesOf } from "@/lib/dataset/facts/dimensions";
import { flows } from "@/lib/recommend/profile/profile-fields";
import type { Reading } from "@/lib/dataset/reading";
import { aimIds, type AimId } from "@/lib/recommend/profile/aims";
import {
  linkSpeeds,
  meshes,
  profilePresets,
  providers,
  trafficKinds,
  tunings,
  wantedEncryptions,
  wantedKubeProxies,
  yesNo,
  type LinkSpeed,
  type Profile,
  type ProfilePreset,
  type Weights,
} from "@/lib/recommend/profile/profile";
import { drawnDataset, hole } from "./drawn-dataset";
import { runnableWords } from "@/lib/recommend/profile/runnable";
import { presetProfiles } from "@/lib/recommend/profile/preset-profiles";
import { shippedDefinition } from "./shipped";

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
  edition: shippedDefinition("2024-01"),
  today: "",
  consider: "",
  nodes: 20,
  vcpu: 8,
  memory: 32,
  provider: "self",
  pods: 110,
  mesh: "none",
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
  weights: { throughput: 1, cpu: 1, memory: 1, udp: 1, steadiness: 1, retransmits: 1, latency: 1 },
};

/** Every preset, answered from the default dataset. */
export const shippedPresets = Object.fromEntries(
  Object.values(presetProfiles).map((preset) => [
    preset.preset,
    { ...preset, edition: shippedDefinition("2024-01"), today: "", consider: "" },
  ]),
) as Readonly<Record<ProfilePreset, Profile>>;

const runnable = fc.constantFrom("", ...runnableWords(shippedDefinition("2024-01")));

/** Any valid profile. */
export const arbitraryProfile: fc.Arbitrary<Profile> = fc.record({
  preset: oneOf(profilePresets),
  edition: fc.constant(shippedDefinition("2024-01")),
  today: runnable,
  consider: runnable,
  nodes: fc.integer({ min: 1, max: 15_000 }),
  vcpu: fc.integer({ min: 1, max: 1024 }),
  memory: fc.integer({ min: 1, max: 24_576 }),
  provider: oneOf(providers),
  pods: fc.integer({ min: 1, max: 1000 }),
  mesh: oneOf(meshes),
  link: fc.constantFrom(...(Object.keys(linkSpeeds) as LinkSpeed[])),
  peak: fc.integer({ min: 1, max: 400 }),
  kernel: arbitraryKernel,
  protocol: oneOf(trafficKinds),
  streams: oneOf(flows),
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

function arbitraryRuns(min: number, max: number): fc.Arbitrary<Reading[]> {
  const value = fc.double({ min, max, noNaN: true });
  const reading = fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: fc.constant(hole()) });
  return fc.array(reading, { minLength: 3, maxLength: 3 });
}

const cpuRuns = arbitraryRuns(0, 16);
const memoryRuns = arbitraryRuns(1e9, 2e9);
const nodeRuns = {
  bandwidth: arbitraryRuns(0, 40e9),
  "client.cpu_system": cpuRuns,
  "client.cpu_user": cpuRuns,
  "server.cpu_system": cpuRuns,
  "server.cpu_user": cpuRuns,
  "client.memory": memoryRuns,
  "server.memory": memoryRuns,
};
const tcpRuns: fc.Arbitrary<TestRuns> = fc.record({ ...nodeRuns, retransmits: arbitraryRuns(0, 1e6) });
const udpRuns: fc.Arbitrary<TestRuns> = fc.record({ ...nodeRuns, loss: arbitraryRuns(0, 100) });

/** Any readings, with holes, of some variants on the two tests of several streams from pod to pod. */
export const arbitraryDataset: fc.Arbitrary<Dataset> = fc
  .subarray(["antrea", "calico", "canal", "cilium", "kuberouter", "cilium-wg", "calico-ipsec"], {
    minLength: 1,
  })
  .chain((ids) => {
    const ofAll = (runs: fc.Arbitrary<TestRuns>) =>
      fc.record(Object.fromEntries(ids.map((id) => [id, runs])));
    return fc.record({ dtm: ofAll(tcpRuns), dum: ofAll(udpRuns) });
  })
  .map((readings) => drawnDataset(readings));

/** Any profile whose tests are those of `arbitraryDataset`. */
export const directProfile: fc.Arbitrary<Profile> = arbitraryProfile.map((profile) => ({
  ...profile,
  streams: "multi",
  path: "direct",
}));
