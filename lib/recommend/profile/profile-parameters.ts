import { defaultOf, type Catalogue } from "@/lib/dataset/catalogue";
import { queryParameter, wordParameter, type QueryParameter } from "@/lib/link/query-parameter";
import { aimIds, aims } from "./aims";
import { MOST_WEIGHT } from "./profile";
import { decodeProfile } from "./profile-codec";
import { profileFields, type ProfileField } from "./profile-fields";
import { profileMeanings } from "./profile-meanings";

/** The description of every answer but the preset. */
const BY_PRESET = "Unless stated, as in the preset.";

function told(options: Readonly<Record<string, string>>): string {
  const labels = Object.entries(options).filter(([word, label]) => word !== label.toLowerCase());
  return labels.map(([word, label]) => ` \`${word}\`: ${label}.`).join("");
}

function parameterOf(field: ProfileField, catalogue: Catalogue): QueryParameter {
  const { name } = field;
  const meaning = profileMeanings[name];
  switch (field.kind) {
    case "edition": {
      const ids = catalogue.map(({ id }) => id);
      return wordParameter(name, meaning, ids, defaultOf(catalogue).id);
    }
    case "variant":
      return queryParameter(name, meaning, { type: "string", examples: ["calico", "cilium-nokproxy"] });
    case "choice": {
      const initial = name === "preset" ? decodeProfile("", catalogue).profile.preset : null;
      const unless = initial === null ? ` ${BY_PRESET}` : "";
      return wordParameter(
        name,
        `${meaning}${told(field.options)}${unless}`,
        Object.keys(field.options),
        initial,
      );
    }
    case "number":
      return queryParameter(name, `${meaning} In decimal digits. ${BY_PRESET}`, {
        type: field.integer ? "integer" : "number",
        minimum: field.least,
        maximum: field.most,
      });
    case "kernel":
      return queryParameter(name, `${meaning} What follows them is left aside. ${BY_PRESET}`, {
        type: "string",
        pattern: "^\\d{1,2}\\.\\d{1,3}(?!\\d)",
        examples: ["5.15"],
      });
    case "weights":
      return queryParameter(
        name,
        `${meaning} An aim that is not named keeps its weight. ${aimIds.map((aim) => `\`${aim}\`: ${aims[aim].utility}`).join(" ")} ${BY_PRESET}`,
        {
          type: "array",
          items: { type: "string", pattern: `^(${aimIds.join("|")}):[0-${MOST_WEIGHT}]$` },
          examples: [["cpu:2", "memory:5"]],
        },
      );
  }
}

/** Every answer of a profile's link as a query parameter, in the order in which links are written. */
export function profileParameters(catalogue: Catalogue): readonly QueryParameter[] {
  return profileFields.map((field) => parameterOf(field, catalogue));
}
