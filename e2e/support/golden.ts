import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";

/** How a page is looked at. */
export interface Look {
  readonly width: number;
  readonly theme: "light" | "dark";
}

const folder = path.join("e2e", "goldens");
/** Pixels of the page to one of the golden: what is smaller than a letter is lost. */
const SHRUNK = 5;
/** Pixels of the golden over which both pictures are blurred: edges of letters differ between versions of a browser. */
const BLUR = 1;
/** Of 255: a difference of a channel that is seen. */
const SEEN = 24;
/** A page whose share of seen differences is larger looks different. */
const MOST_SHARE = 0.005;

const PACKAGE = "node_modules/@expo-google-fonts/inter";
const face = (weight: number, file: string) =>
  `@font-face{font-family:Golden;font-weight:${weight};src:url(data:font/ttf;base64,${readFileSync(path.join(PACKAGE, file)).toString("base64")})}`;

/** Every text in one font that the project has, its letters as wide as the font says and not as this machine would round them, so that goldens are the same wherever they are made. */
export const goldenFont = [
  face(400, "400Regular/Inter_400Regular.ttf"),
  face(600, "600SemiBold/Inter_600SemiBold.ttf"),
  "*{font-family:Golden!important;text-rendering:geometricPrecision!important}",
].join("");

const nameOf = (kind: string, { width, theme }: Look) =>
  `${kind.replaceAll(/[^a-z]+/g, "-")}-${width}-${theme}.png`;
const fileOf = (kind: string, look: Look) => path.join(folder, nameOf(kind, look));

/** A picture as goldens have it: small, without transparency. */
const shrunk = async (picture: Buffer) => {
  const image = sharp(picture).removeAlpha();
  const { width = 0 } = await image.metadata();
  return image
    .resize({ width: Math.round(width / SHRUNK) })
    .png({ palette: true, colours: 64, dither: 0 })
    .toBuffer();
};

async function pixels(picture: Buffer | string) {
  const image = sharp(picture).removeAlpha().blur(BLUR).raw();
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { data, ...info };
}

/** Keeps a picture as what the page is to look like. */
export async function acceptAs(kind: string, look: Look, seen: Buffer): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await sharp(await shrunk(seen)).toFile(fileOf(kind, look));
}

/** The pixels that differ, in red on the picture as it is seen now. */
async function marked(seen: Buffer, differs: readonly boolean[], width: number, height: number) {
  const red = Buffer.from(differs.flatMap((one) => [255, 0, 0, one ? 130 : 0]));
  return sharp(seen)
    .composite([{ input: red, raw: { width, height, channels: 4 } }])
    .png()
    .toBuffer();
}

/** Writes golden, picture and differences side by side, as large as the page. */
async function writeDiff(file: string, golden: string, seen: Buffer, differs: readonly boolean[]) {
  const { width = 0, height = 0 } = await sharp(seen).metadata();
  const panels = [golden, seen, await marked(seen, differs, width, height)];
  const gap = 4;
  mkdirSync(path.dirname(file), { recursive: true });
  const side = await sharp({
    create: { width: 3 * width + 2 * gap, height, channels: 3, background: "#888888" },
  })
    .composite(panels.map((input, at) => ({ input, left: at * (width + gap), top: 0 })))
    .png()
    .toBuffer();
  await sharp(side)
    .resize({ width: (3 * width + 2 * gap) * 3, kernel: "nearest" })
    .toFile(file);
}

/** In what a page looks different from its golden, in words with the picture that shows it; nothing where it does not. */
export async function differsFrom(
  kind: string,
  look: Look,
  seen: Buffer,
  outputDir: string,
): Promise<string[]> {
  const name = `${kind}, ${look.width} pixels wide, ${look.theme}`;
  const golden = fileOf(kind, look);
  if (!existsSync(golden)) return [`${name}: there is no golden. npm run goldens accepts what is seen now`];
  const now = await shrunk(seen);
  const [then, here] = [await pixels(golden), await pixels(now)];
  if (then.width !== here.width || then.height !== here.height)
    return [`${name}: ${here.width} × ${here.height} pixels instead of ${then.width} × ${then.height}`];
  const differs = Array.from({ length: then.width * then.height }, (_, at) =>
    [0, 1, 2].some(
      (channel) => Math.abs((then.data[3 * at + channel] ?? 0) - (here.data[3 * at + channel] ?? 0)) > SEEN,
    ),
  );
  const share = differs.filter(Boolean).length / differs.length;
  if (share <= MOST_SHARE) return [];
  const file = path.join(outputDir, nameOf(kind, look));
  await writeDiff(file, golden, now, differs);
  return [`${name}: ${(100 * share).toFixed(1)} % of it looks different (golden, now, differences: ${file})`];
}
