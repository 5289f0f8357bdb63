import { PictureLinks } from "./PictureLinks";

/** The pictures of a page that has no share menu. */
export function PictureBar(props: { page: string; query: string; name: string }) {
  return (
    <section className="exports" aria-label="Pictures">
      Picture of this page: <PictureLinks {...props} />
    </section>
  );
}
