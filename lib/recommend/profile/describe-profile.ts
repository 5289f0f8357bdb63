import { paths } from "@/lib/dataset/facts/dimensions";
import { countOf, joinWords } from "@/lib/format";
import { aimIds, aims } from "./aims";
import { changedAnswers } from "./profile-codec";
import { profilePresets, providers, trafficKinds, type Profile } from "./profile";
import { flows, profileFields } from "./profile-fields";

/** Whose cluster it is, in words: "Standard cluster", or "Standard cluster, adjusted"; with the dataset unless it is the default. */
export function profileTitle(profile: Profile): string {
  const { preset, edition } = profile;
  const adjusted = changedAnswers(profile).length > 0 ? ", adjusted" : "";
  const figures = edition.isDefault ? "" : ` (figures of ${edition.name})`;
  return `${profilePresets[preset]}${adjusted}${figures}`;
}

/** The cluster and its traffic in two sentences. */
export function describeCluster(profile: Profile): string {
  const { nodes, vcpu, memory, provider, pods, link, peak, kernel, protocol, streams, path } = profile;
  return [
    `${countOf(nodes, "node")} of ${countOf(vcpu, "vCPU")} and ${memory} GiB, ${providers[provider]}, Linux ${kernel}, up to ${countOf(pods, "pod")} per node.`,
    `Traffic: ${trafficKinds[protocol]}, ${flows[streams]}, ${paths[path]}, at peak ${peak} Gbit/s per node on a ${link} Gbit/s link.`,
  ].join(" ");
}

/** What matters, most first: "throughput 3, CPU 2". */
export function describeWeights({ weights }: Profile): string {
  const named = aimIds.filter((aim) => weights[aim] > 0).sort((a, b) => weights[b] - weights[a]);
  if (named.length === 0) return "nothing: every weight is 0";
  return joinWords(named.map((aim) => `${aims[aim].label} ${weights[aim]}`));
}

/** The labels of the answers that differ from their preset's. */
export function changedLabels(profile: Profile): readonly string[] {
  const changed = changedAnswers(profile);
  return profileFields.flatMap(({ name, label }) => (changed.includes(name) ? [label] : []));
}
