import { offeredPictures, pictureHref } from "@/lib/picture/page/picture-address";

interface PictureLinksProps {
  /** The page's path, `/` for the explorer. */
  readonly page: string;
  /** The page's query in its canonical form, without `?`. */
  readonly query: string;
  /** What a downloaded file is called, before its theme and size: `cni-2024-01-bandwidth`. */
  readonly name: string;
}

/** Links to the pictures of a page, to be downloaded. */
export function PictureLinks({ page, query, name }: PictureLinksProps) {
  return Object.entries(offeredPictures).map(([theme, files]) => (
    <span key={theme} className="export-format">
      {theme === "light" ? "Light:" : "Dark:"}
      {files.map(([file, label]) => (
        <a
          key={file}
          href={pictureHref(page, file, query)}
          download={`${name}-${file}`}
          aria-label={`${label}, ${theme}`}
        >
          {label}
        </a>
      ))}
    </span>
  ));
}
