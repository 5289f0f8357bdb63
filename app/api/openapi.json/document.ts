import type { Provenance } from "@/lib/dataset/dataset";
import { LINK_VERSION } from "@/lib/link/link";
import { SITE_NAME } from "@/lib/site";
import type { Vocabulary } from "@/lib/view/view-fields";
import { components } from "./components";
import { paths } from "./paths";

/** What a description of the API is made from. */
interface ApiFacts {
  /** Where the site stands, without a slash at its end. */
  readonly site: string;
  /** Of each edition. */
  readonly vocabularies: readonly Vocabulary[];
  readonly provenances: readonly Provenance[];
  /** Names of the files under /data/. */
  readonly fileNames: readonly string[];
}

function aboutEdition({ edition, title, repository, commit, date, licence }: Provenance): string {
  return `The figures of ${edition} are those of "${title}", ${repository} at commit ${commit} of ${date}. Their licence: ${licence}`;
}

function about(provenances: readonly Provenance[]): string {
  return [
    "Published benchmark results of Kubernetes network plugins (CNI), and a recommendation made from them.",
    "Figures are in SI units, as the `unit` beside them says. A hole is null and never a number; its reason stands beside it.",
    ...provenances.map(aboutEdition),
    "The MIT licence of this site covers its code, not the figures.",
  ].join("\n\n");
}

/** The description of the API as an OpenAPI 3.1 document. Its version is that of the links that the API takes. */
export function openApiDocument({ site, vocabularies, provenances, fileNames }: ApiFacts) {
  return {
    openapi: "3.1.1",
    info: { title: SITE_NAME, version: LINK_VERSION, description: about(provenances) },
    servers: [{ url: site }],
    paths: paths(vocabularies, fileNames),
    components: components(vocabularies),
  };
}
