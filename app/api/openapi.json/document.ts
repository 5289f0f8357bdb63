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
  readonly vocabulary: Vocabulary;
  readonly provenance: Provenance;
  /** Names of the files under /data/. */
  readonly fileNames: readonly string[];
}

function about({ title, repository, commit, date, licence }: Provenance): string {
  return [
    "Published benchmark results of Kubernetes network plugins (CNI), and a recommendation made from them.",
    "Figures are in SI units, as the `unit` beside them says. A hole is null and never a number; its reason stands beside it.",
    `The figures are those of "${title}", ${repository} at commit ${commit} of ${date}.`,
    `Licence of the figures: ${licence} The MIT licence of this site covers its code, not the figures.`,
  ].join("\n\n");
}

/** The description of the API as an OpenAPI 3.1 document. Its version is that of the links that the API takes. */
export function openApiDocument({ site, vocabulary, provenance, fileNames }: ApiFacts) {
  return {
    openapi: "3.1.1",
    info: { title: SITE_NAME, version: LINK_VERSION, description: about(provenance) },
    servers: [{ url: site }],
    paths: paths(vocabulary, fileNames),
    components: components(vocabulary),
  };
}
