import type { Metadata } from "next";
import { paths } from "@/app/api/openapi.json/paths";
import { everyVocabulary } from "@/app/open-edition";
import { ParameterTable } from "@/components/page/ParameterTable";
import { versionParameter } from "@/lib/link/query-parameter";
import { profileParameters } from "@/lib/recommend/profile/profile-parameters";
import { SITE_NAME } from "@/lib/site";
import type { Vocabulary } from "@/lib/view/link/view-fields";
import { viewParameters } from "@/lib/view/link/view-parameters";
import "@/app/styles/pages.css";

const title = "Every view is a link, and every link has an API";

export const metadata: Metadata = {
  title: `${title} · ${SITE_NAME}`,
  description: "Every parameter of a link to a view or a recommendation, and the API that answers the same.",
};

function AddressTable({ vocabularies }: { vocabularies: readonly Vocabulary[] }) {
  return (
    <div className="scroll-box" tabIndex={0} role="region" aria-label="Addresses for machines">
      <table className="results wrapping">
        <thead>
          <tr>
            <th scope="col">Address</th>
            <th scope="col" className="wide">
              Answer
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(paths(vocabularies, [])).map(([path, { get }]) => (
            <tr key={path}>
              <th scope="row">
                <code>{path}</code>
              </th>
              <td>
                {get.summary}
                {"description" in get && <span className="legend"> {get.description.split(". ")[0]}.</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const views = ["/explore?metric=efficiency&encryption=wireguard", "/explore?metric=rtt&streams=single,multi"];
const profiles = [
  "/recommend?today=calico&consider=cilium&nodes=40&peak=5",
  "/recommend?preset=edge&policy=yes",
];

function Examples({ of }: { of: readonly string[] }) {
  return (
    <p>
      For example{" "}
      {of.map((address, index) => (
        <span key={address}>
          {index > 0 && " or "}
          <a href={address}>{address}</a>
        </span>
      ))}
      .
    </p>
  );
}

/** What links and the API take, from the declarations that read them. */
export default function LinksPage() {
  const vocabularies = everyVocabulary();
  const [first] = vocabularies;
  return (
    <main id="content" className="page">
      <h1>{title}</h1>
      <div className="prose">
        <p>
          Everything you set is in the address, so a link shows a colleague the same view. Defaults are left
          out. Lists are written with commas. Any address opens a page: if part of it makes no sense, the page
          says so and suggests the word you probably meant.
        </p>
        <p>
          The API takes the query of its page: <code>/explore?…</code> is <code>/api/results?…</code>, and{" "}
          <code>/recommend?…</code> is <code>/api/recommend?…</code>. All are asked by GET. Answers are in SI
          units; a missing value is null, with its reason. The whole of it is described in{" "}
          <a href="/api/openapi.json">OpenAPI</a>.
        </p>
      </div>
      <h2>API</h2>
      <AddressTable vocabularies={vocabularies} />
      <h2 id="explorer">The explorer</h2>
      <Examples of={views} />
      <ParameterTable
        parameters={[...viewParameters(vocabularies), versionParameter]}
        label="Parameters of the explorer"
      />
      <h2 id="recommend">The recommendation</h2>
      <Examples of={profiles} />
      <ParameterTable
        parameters={[...profileParameters(first?.catalogue ?? []), versionParameter]}
        label="Parameters of the recommendation"
      />
    </main>
  );
}
