import type { Definition } from "@/lib/dataset/definition";
import { dateOf, placeText } from "@/lib/dataset/source";
import { LINK_VERSION } from "@/lib/link/version";
import { SITE_NAME } from "@/lib/site";
import type { Vocabulary } from "@/lib/view/link/view-fields";
import { components } from "./components";
import { paths } from "./paths";

/** What a description of the API is made from. */
interface ApiFacts {
  /** The address of the site, without a slash at its end. */
  readonly site: string;
  /** Of each dataset. */
  readonly vocabularies: readonly Vocabulary[];
  /** Names of the files under /data/. */
  readonly fileNames: readonly string[];
}

function aboutEdition(definition: Definition): string {
  const { id, title, licence, source } = definition;
  const place = source ? `${source.repository} at commit ${source.commit}` : placeText(definition);
  return `The figures of ${id} are those of "${title}", ${place} of ${dateOf(definition)}. Their licence: ${licence}`;
}

function about(definitions: readonly Definition[]): string {
  return [
    "Published benchmark results of Kubernetes network plugins (CNI), and a recommendation made from them.",
    "Figures are in SI units; `unit` says which. A missing value is null, never a number, and its reason is next to it.",
    ...definitions.map(aboutEdition),
    "The MIT licence of this site covers its code, not the figures.",
  ].join("\n\n");
}

/** The description of the API as an OpenAPI 3.1 document. Its version is that of the links that the API takes. */
export function openApiDocument({ site, vocabularies, fileNames }: ApiFacts) {
  return {
    openapi: "3.1.1",
    info: {
      title: SITE_NAME,
      version: LINK_VERSION,
      description: about(vocabularies.map(({ edition }) => edition)),
    },
    servers: [{ url: site }],
    paths: paths(vocabularies, fileNames),
    components: components(vocabularies),
  };
}
