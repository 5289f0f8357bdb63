import type { Metadata } from "next";
import { terms } from "@/lib/glossary/terms";
import { SITE_NAME } from "@/lib/site";
import "@/app/styles/pages.css";

const title = "Glossary: the terms of these benchmarks";

export const metadata: Metadata = {
  title: `${title} · ${SITE_NAME}`,
  description: `What the terms mean: ${terms.map(({ name }) => name).join(", ")}.`,
};

/** Every term, explained once; the tips on other pages say the same. */
export default function GlossaryPage() {
  return (
    <main id="content" className="page">
      <h1>{title}</h1>
      <dl className="glossary">
        {terms.map(({ id, name, aliases, meaning }) => (
          <div key={id} id={id}>
            <dt>{name}</dt>
            <dd>
              {meaning}
              {aliases.length > 0 && <span className="legend"> Also: {aliases.join(", ")}.</span>}
            </dd>
          </div>
        ))}
      </dl>
    </main>
  );
}
