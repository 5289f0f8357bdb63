import { defaultOf, type Catalogue } from "@/lib/dataset/catalogue";
import type { Definition } from "@/lib/dataset/definition";
import { parameter, type Parameter } from "./parameter";
import { knownWord } from "./words";

/** Which dataset a link is about. One that names none, or none of the catalogue's, means `initial`; links leave the default dataset out. */
export function editionParameter(
  catalogue: Catalogue,
  initial: Definition = defaultOf(catalogue),
): Parameter<Definition> {
  const ids = catalogue.map(({ id }) => id);
  return parameter<Definition>({
    read: (given, report) => {
      const word = knownWord({ name: "edition", noun: "edition" }, ids, initial.id, given, report);
      return catalogue.find(({ id }) => id === word) ?? null;
    },
    write: ({ id }) => id,
    initial,
    isInitial: ({ isDefault }) => isDefault,
  });
}
