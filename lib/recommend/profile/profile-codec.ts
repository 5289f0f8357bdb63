import { defaultOf, editionOf, type Catalogue } from "@/lib/dataset/catalogue";
import type { Definition } from "@/lib/dataset/definition";
import { formatShort } from "@/lib/format";
import { decodeLink, encodeLink } from "@/lib/link/link";
import { LINK_VERSION } from "@/lib/link/version";
import { quote, type Problem, type Report } from "@/lib/link/problem";
import { decodeWord, onlyWord, unknownWord, wordsOf } from "@/lib/link/words";
import { aimIds, type AimId } from "./aims";
import { presetProfiles, type PresetProfile } from "./preset-profiles";
import { MOST_WEIGHT, type Profile, type ProfilePreset, type Weights } from "./profile";
import { profileFields, type NumberField, type ProfileField, type WeightsField } from "./profile-fields";

/** The preset of a link that names none. */
const INITIAL_PRESET: ProfilePreset = "standard";

/** What any query string comes to. */
export interface DecodedProfile {
  readonly profile: Profile;
  readonly problems: readonly Problem[];
}

/** A text as a number of a field: in decimal digits, and whole where the field is; null of anything else. It may be out of range. */
export function readNumber({ integer }: NumberField, text: string): number | null {
  if (!/^\d{1,12}(\.\d{1,12})?$/.test(text)) return null;
  const value = Number(text);
  return integer && !Number.isInteger(value) ? null : value;
}

/** What a number field takes: "1 to 15,000", "0.01 to 400 Gbit/s". */
export function rangeWords({ least, most, unit }: NumberField): string {
  return `${formatShort(least)} to ${formatShort(most)}${unit && ` ${unit}`}`;
}

function decodeNumber(field: NumberField, given: readonly string[], initial: number, report: Report): number {
  const { name, least, most, integer } = field;
  const word = onlyWord(name, given, report);
  if (word === null) return initial;
  const value = readNumber(field, word);
  if (value !== null && value >= least && value <= most) return value;
  const kind = integer ? "a whole number" : "a number";
  report(
    name,
    word,
    () =>
      `${name} must be ${kind} from ${rangeWords(field)}, not ${quote(word)}. The answer uses ${formatShort(initial)}.`,
  );
  return initial;
}

function decodeKernel(given: readonly string[], initial: string, report: Report): string {
  const word = onlyWord("kernel", given, report);
  if (word === null) return initial;
  const [, major, minor] = /^(\d{1,2})\.(\d{1,3})(?![\d])/.exec(word) ?? [];
  if (major !== undefined && minor !== undefined) return `${Number(major)}.${Number(minor)}`;
  report(
    "kernel",
    word,
    () => `kernel takes a Linux release such as 5.15, not ${quote(word)}. The answer uses ${initial}.`,
  );
  return initial;
}

function isAim(word: string): word is AimId {
  return (aimIds as readonly string[]).includes(word);
}

function decodeWeight(
  field: WeightsField,
  word: string,
  report: Report,
): readonly [aim: AimId, weight: number] | null {
  const [aim = "", weight = "", ...rest] = word.toLowerCase().split(":");
  if (!isAim(aim)) {
    report("weights", word, () => unknownWord(field, aim, aimIds, "It was left out."));
    return null;
  }
  if (/^[0-5]$/.test(weight) && rest.length === 0) return [aim, Number(weight)];
  report(
    "weights",
    word,
    () => `${aim} takes a whole weight from 0 to ${MOST_WEIGHT}: ${quote(word)} was left out.`,
  );
  return null;
}

function decodeWeights(
  field: WeightsField,
  given: readonly string[],
  initial: Weights,
  report: Report,
): Weights {
  const weights: Record<AimId, number> = { ...initial };
  const named = new Set<AimId>();
  for (const word of wordsOf(given)) {
    const entry = decodeWeight(field, word, report);
    if (!entry) continue;
    const [aim, weight] = entry;
    if (named.has(aim))
      report("weights", word, () => `${aim} was weighted before: ${quote(word)} was left aside.`);
    else weights[aim] = weight;
    named.add(aim);
  }
  return weights;
}

function decodeEdition(
  field: ProfileField,
  given: readonly string[],
  catalogue: Catalogue,
  report: Report,
): Definition {
  const ids = catalogue.map(({ id }) => id);
  return editionOf(catalogue, decodeWord(field, given, ids, defaultOf(catalogue).id, report));
}

function decodeField(
  field: ProfileField,
  given: readonly string[],
  preset: ProfilePreset,
  catalogue: Catalogue,
  report: Report,
): unknown {
  const initial = presetProfiles[preset];
  switch (field.kind) {
    case "edition":
      return decodeEdition(field, given, catalogue, report);
    case "choice":
      return decodeWord(
        field,
        given,
        Object.keys(field.options),
        initial[field.name as keyof PresetProfile] as string,
        report,
      );
    case "number":
      return decodeNumber(field, given, initial[field.name as keyof PresetProfile] as number, report);
    case "kernel":
      return decodeKernel(given, initial.kernel, report);
    case "weights":
      return decodeWeights(field, given, initial.weights, report);
  }
}

/**
 * Decodes any query string to a valid profile and the problems met; what it does not say is as in its preset. `catalogue` are the datasets
 * that it can name. Never throws.
 */
export function decodeProfile(search: string | URLSearchParams, catalogue: Catalogue): DecodedProfile {
  const { state, problems } = decodeLink(search, profileFields, (field, given, before, report) => {
    const preset = (before.preset as ProfilePreset | undefined) ?? INITIAL_PRESET;
    return decodeField(field, given, preset, catalogue, report);
  });
  return { profile: state as unknown as Profile, problems };
}

/** An answer as written in a link. */
export function answerText(profile: Profile, name: keyof Profile): string {
  if (name === "edition") return profile.edition.id;
  if (name === "weights") return aimIds.map((aim) => `${aim}:${profile.weights[aim]}`).join(",");
  return String(profile[name]);
}

/** A profile's answers as written in a link; null where an answer is its preset's. */
export function encodeProfileFields(profile: Profile): Record<string, string | null> {
  const preset = { ...presetProfiles[profile.preset], edition: profile.edition };
  return Object.fromEntries(
    profileFields.map(({ name }) => {
      if (name === "edition") return [name, profile.edition.isDefault ? null : profile.edition.id];
      const text = answerText(profile, name);
      const initial = name === "preset" ? INITIAL_PRESET : answerText(preset, name);
      return [name, text === initial ? null : text];
    }),
  );
}

/** A profile as a query string without `?`; empty for the standard preset as it is. */
export function encodeProfile(profile: Profile): string {
  return encodeLink(Object.entries(encodeProfileFields(profile)));
}

/** The address of a profile's recommendation: `/recommend?preset=edge&v=1`. */
export function profileHref(profile: Profile, page = "/recommend"): string {
  const query = encodeProfile(profile);
  return query ? `${page}?${query}` : page;
}

/** The address to hand to others: as `profileHref`, with the version even where all is as in the standard preset. */
export function sharedProfileHref(profile: Profile, page = "/recommend"): string {
  return `${page}?${encodeProfile(profile) || `v=${LINK_VERSION}`}`;
}

/** Which answers differ from their preset's; the edition is of the figures, not of the cluster. */
export function changedAnswers(profile: Profile): readonly (keyof Profile)[] {
  const texts = encodeProfileFields(profile);
  return profileFields.flatMap(({ name }) =>
    name !== "preset" && name !== "edition" && texts[name] !== null ? [name] : [],
  );
}
