import { z } from "zod";
import { paths, valuesOf } from "@/lib/dataset/facts/dimensions";
import { flows } from "@/lib/recommend/profile/profile-fields";
import { aims } from "@/lib/recommend/profile/aims";
import {
  linkSpeeds,
  MOST_WEIGHT,
  profilePresets,
  meshes,
  providers,
  trafficKinds,
  tunings,
  wantedEncryptions,
  wantedKubeProxies,
  yesNo,
  type LinkSpeed,
  type Profile,
  type Weights,
} from "@/lib/recommend/profile/profile";
import { profileMeanings } from "@/lib/recommend/profile/profile-meanings";
import { byAim } from "@/lib/recommend/score/score";

const words = <T extends Record<string, string>>(name: keyof Profile, dimension: T) =>
  z.enum(valuesOf(dimension)).describe(profileMeanings[name]);
const demand = (name: keyof Profile) => words(name, yesNo);
const count = (name: keyof Profile) => z.int().positive().describe(profileMeanings[name]);
const amount = (name: keyof Profile) => z.number().positive().describe(profileMeanings[name]);

/** A weight for each aim. */
export const weightsSchema = z
  .strictObject(
    byAim((aim) => z.int().min(0).max(MOST_WEIGHT).describe(`Weight of this aim. ${aims[aim].utility}`)),
  )
  .describe(profileMeanings.weights) satisfies z.ZodType<Weights>;

/** The profile that an answer is for: every answer of the wizard, those of the preset included. */
export const profileSchema = z
  .strictObject({
    preset: words("preset", profilePresets),
    edition: z.string().describe(profileMeanings.edition),
    today: z.string().describe(profileMeanings.today),
    consider: z.string().describe(profileMeanings.consider),
    nodes: count("nodes"),
    vcpu: count("vcpu"),
    memory: amount("memory"),
    provider: words("provider", providers),
    pods: count("pods"),
    mesh: words("mesh", meshes),
    link: z.enum(Object.keys(linkSpeeds) as LinkSpeed[]).describe(profileMeanings.link),
    peak: amount("peak"),
    kernel: z
      .string()
      .regex(/^\d+\.\d+$/)
      .describe(profileMeanings.kernel),
    protocol: words("protocol", trafficKinds),
    streams: words("streams", flows),
    path: words("path", paths),
    encryption: words("encryption", wantedEncryptions),
    rotation: demand("rotation"),
    policy: demand("policy"),
    l7: demand("l7"),
    observability: demand("observability"),
    windows: demand("windows"),
    bgp: demand("bgp"),
    kubeproxy: words("kubeproxy", wantedKubeProxies),
    tuning: words("tuning", tunings),
    weights: weightsSchema,
  })
  .describe("A cluster and what is asked of its CNI.") satisfies z.ZodType<
  Omit<Profile, "edition"> & { edition: string }
>;
