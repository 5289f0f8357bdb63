import { useState } from "react";
import type { Picture } from "@/lib/picture/paint/compose";
import { themeNames, type ThemeName } from "@/lib/picture/paint/theme";
import { saveOwnPicture } from "./own-picture";

const formats = { svg: "SVG", png: "PNG, 2×" } as const;

interface OwnPicturesProps {
  readonly picture: () => Picture;
  /** What a file is called, before its theme: `own-comparison`. */
  readonly name: string;
}

/** Pictures of a page on the reader's own results, made in this browser when they are asked for. */
export function OwnPictures({ picture, name }: OwnPicturesProps) {
  const [said, setSaid] = useState("");
  const save = (theme: ThemeName, format: keyof typeof formats) =>
    void saveOwnPicture(picture(), theme, format, name).then(setSaid, (error: unknown) =>
      setSaid(`That did not work: ${String(error)}`),
    );
  return (
    <section className="exports" aria-label="Pictures">
      Picture of this page:{" "}
      {themeNames.map((theme) => (
        <span key={theme} className="export-format">
          {theme === "light" ? "Light:" : "Dark:"}
          {(["svg", "png"] as const).map((format) => (
            <button
              key={format}
              type="button"
              aria-label={`${formats[format]}, ${theme}`}
              onClick={() => save(theme, format)}
            >
              {formats[format]}
            </button>
          ))}
        </span>
      ))}
      <span role="status">{said}</span>
    </section>
  );
}
