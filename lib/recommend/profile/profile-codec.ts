import type { Catalogue } from "@/lib/dataset/catalogue";
import type { Definition } from "@/lib/dataset/definition";
import { formatShort } from "@/lib/format";
import { editionParameter } from "@/lib/link/edition-parameter";
import { linkCodec, versioned, type LinkCodec } from "@/lib/link/link";
import { parameter, type Parameter, type Parameters } from "@/lib/link/parameter";
import { LINK_VERSION } from "@/lib/link/version";
import { quote, type Problem, type Report } from "@/lib/link/problem";
import { oneWord, onlyWord, unknownWord, wordsOf } from "@/lib/link/words";
import { aimIds, type AimId } from "./aims";
import { presetProfiles, type PresetProfile } from "./preset-profiles";
import { MOST_WEIGHT, type Profile, type ProfilePreset, type Weights } from "./profile";
import {
  profileFields,
  type NumberField,
  type ProfileField,
  type VariantField,
  type WeightsField,
} from "./profile-fields";
import { runnableWords } from "./runnable";
import { readSentForm } from "./sent-form";

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

function numberParameter(field: NumberField, initial: number): Parameter<number> {
  const { name, least, most, integer } = field;
  return parameter<number>({
    read: (given, report) => {
      const word = onlyWord(name, given, report);
      if (word === null) return null;
      const value = readNumber(field, word);
      if (value !== null && value >= least && value <= most) return value;
      const kind = integer ? "a whole number" : "a number";
      report(
        name,
        word,
        () =>
          `${name} must be ${kind} from ${rangeWords(field)}, not ${quote(word)}. The answer uses ${formatShort(initial)}.`,
      );
      return null;
    },
    write: String,
    initial,
  });
}

/** A word for what a cluster runs, or none. */
function variantParameter(field: VariantField, known: readonly string[]): Parameter<string> {
  return parameter<string>({
    read: (given, report) => {
      const word = onlyWord(field.name, given, report);
      if (word === null) return null;
      const found = known.find((one) => one === word.toLowerCase());
      if (found === undefined)
        report(field.name, word, () => unknownWord(field, word, known, "It was left out."));
      return found ?? null;
    },
    write: (word) => word,
    initial: "",
  });
}

function kernelParameter(initial: string): Parameter<string> {
  return parameter<string>({
    read: (given, report) => {
      const word = onlyWord("kernel", given, report);
      if (word === null) return null;
      const [, major, minor] = /^(\d{1,2})\.(\d{1,3})(?![\d])/.exec(word) ?? [];
      if (major !== undefined && minor !== undefined) return `${Number(major)}.${Number(minor)}`;
      report(
        "kernel",
        word,
        () => `kernel takes a Linux release such as 5.15, not ${quote(word)}. The answer uses ${initial}.`,
      );
      return null;
    },
    write: (release) => release,
    initial,
  });
}

function readWeight(
  field: WeightsField,
  word: string,
  report: Report,
): readonly [aim: AimId, weight: number] | null {
  const [named = "", weight = "", ...rest] = word.toLowerCase().split(":");
  const aim = aimIds.find((id) => id === named);
  if (aim === undefined) {
    report("weights", word, () => unknownWord(field, named, aimIds, "It was left out."));
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

function weightsText(weights: Weights): string {
  return aimIds.map((aim) => `${aim}:${weights[aim]}`).join(",");
}

function weightsParameter(field: WeightsField, initial: Weights): Parameter<Weights> {
  return parameter<Weights>({
    read: (given, report) => {
      const named: Partial<Record<AimId, number>> = {};
      for (const word of wordsOf(given)) {
        const [aim, weight] = readWeight(field, word, report) ?? [];
        if (aim === undefined) continue;
        if (named[aim] === undefined) named[aim] = weight;
        else report("weights", word, () => `${aim} was weighted before: ${quote(word)} was left aside.`);
      }
      return { ...initial, ...named };
    },
    write: weightsText,
    initial,
  });
}

/** The answer of a preset to a field; the preset's own field has the preset of a link that names none. */
function initialOf<Value>({ name }: ProfileField, preset: ProfilePreset): Value {
  return { ...presetProfiles[preset], preset: INITIAL_PRESET }[name as keyof PresetProfile] as Value;
}

/** What a profile's links depend on: its preset, and its dataset's words. */
interface Context {
  readonly preset: ProfilePreset;
  readonly edition: Parameter<Definition>;
  /** Of the dataset that a link names. */
  readonly runnable: readonly string[];
}

function parameterOf(field: ProfileField, { preset, edition, runnable }: Context) {
  switch (field.kind) {
    case "edition":
      return edition;
    case "variant":
      return variantParameter(field, runnable);
    case "choice":
      return oneWord(field, Object.keys(field.options), initialOf<string>(field, preset));
    case "number":
      return numberParameter(field, initialOf<number>(field, preset));
    case "kernel":
      return kernelParameter(initialOf<string>(field, preset));
    case "weights":
      return weightsParameter(field, initialOf<Weights>(field, preset));
  }
}

function codecOf(context: Context): LinkCodec<Profile> {
  return linkCodec(
    Object.fromEntries(
      profileFields.map((field) => [field.name, parameterOf(field, context)]),
    ) as unknown as Parameters<Profile>,
  );
}

/**
 * Decodes any query string to a valid profile and the problems met; what it does not say is as in its preset. `catalogue` are the datasets
 * that it can name. Never throws.
 */
export function decodeProfile(search: string | URLSearchParams, catalogue: Catalogue): DecodedProfile {
  const query = readSentForm(new URLSearchParams(search));
  const edition = editionParameter(catalogue);
  const first = codecOf({ preset: INITIAL_PRESET, edition, runnable: [] }).read(query);
  const runnable = runnableWords(first.edition);
  const { state, problems } = codecOf({ preset: first.preset, edition, runnable }).decode(query);
  return { profile: state, problems };
}

/** An answer as written in a link. */
export function answerText(profile: Profile, name: keyof Profile): string {
  if (name === "edition") return profile.edition.id;
  if (name === "weights") return weightsText(profile.weights);
  return String(profile[name]);
}

function queryOf(profile: Profile): string {
  const edition = editionParameter([], profile.edition);
  return codecOf({ preset: profile.preset, edition, runnable: [] }).query(profile);
}

/** A profile's answers as written in a link, without those that are as in its preset. */
export function profileTexts(profile: Profile): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(queryOf(profile)));
}

/** A profile as a query string without `?`; empty for the standard preset as it is. */
export function encodeProfile(profile: Profile): string {
  return versioned(queryOf(profile));
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

/** Which answers no preset gives. */
const ofNoPreset: readonly (keyof Profile)[] = ["preset", "edition", "today", "consider"];

/** Which answers differ from their preset's. */
export function changedAnswers(profile: Profile): readonly (keyof Profile)[] {
  const texts = profileTexts(profile);
  return profileFields.flatMap(({ name }) =>
    !ofNoPreset.includes(name) && texts[name] !== undefined ? [name] : [],
  );
}
