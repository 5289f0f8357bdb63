import type { Metadata } from "next";
import { loadDataset } from "@/lib/dataset/load-dataset";

export const metadata: Metadata = { title: "No such page · CNI benchmark explorer" };

/** What stands where no page is, with the ways back. */
export default function NotFound() {
  return (
    <main id="content" className="page">
      <h1>There is no page at this address</h1>
      <p>
        <a href="/">Open the explorer</a>, <a href="/compare">compare variants</a>, or read{" "}
        <a href="/method">how it was measured</a>.
      </p>
      <section>
        <h2>Every variant</h2>
        <ul className="source-files">
          {loadDataset().dataset.variants.map(({ id, name }) => (
            <li key={id}>
              <a href={`/variants/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
