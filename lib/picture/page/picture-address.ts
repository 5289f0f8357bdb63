/** The size of a preview in pixels. */
export const PREVIEW = { width: 1200, height: 630 } as const;

/** Pages whose pictures have a folder of another name: the explorer's had theirs before it had its path. */
const folders: Readonly<Record<string, string>> = {
  "/": "/home",
  "/explore": "/explorer",
  "/variants": "/home",
  "/questions": "/home",
};

/** The folder of a page's pictures: `/picture/compare`. `page` is the page's path. */
export function pictureFolder(page: string): string {
  return `/picture${folders[page] ?? page}`;
}

/** The address of a picture's file for a page and its query, which is without `?`: `/picture/compare/dark@2x.png?variant=…`. */
export function pictureHref(page: string, file: string, query: string): string {
  return `${pictureFolder(page)}/${file}${query && `?${query}`}`;
}

/** The files that a reader may want, with their names. */
export const offeredPictures = {
  light: [
    ["light.svg", "SVG"],
    ["light.png", "PNG"],
    ["light@2x.png", "PNG, 2×"],
  ],
  dark: [
    ["dark.svg", "SVG"],
    ["dark.png", "PNG"],
    ["dark@2x.png", "PNG, 2×"],
  ],
} as const;
