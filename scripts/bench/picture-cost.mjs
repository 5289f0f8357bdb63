import { ask, linkWords } from "./asking.mjs";
import { absolute, against } from "./lines.mjs";
import { inTurn, median } from "./numbers.mjs";
import { serveScript } from "./processes.mjs";

/** Answers of each side before the first sample: fonts are read, modules are loaded and what is hot is compiled. */
const WARM_UP = 10;
const PREVIEW = { width: 1200, height: 630 };

/**
 * Addresses of previews, each of a view that no other has: the default view but for the role, the statistic and one variant hidden.
 * @param {string} address
 */
async function newPreviews(address) {
  const words = await linkWords(address);
  const queries = words("role").flatMap((role) =>
    words("stat").flatMap((stat) => words("hide").map((id) => `role=${role}&stat=${stat}&hide=${id}`)),
  );
  return () => {
    const query = queries.shift();
    if (query === undefined) throw new Error("no view is left that was not asked for: lower --runs");
    return new URL(`/picture/explorer/preview.png?${query}`, address).href;
  };
}

/** Milliseconds that an image of a preview's size takes. @param {string} address */
async function imageTime(address) {
  const { status, type, content, ms } = await ask(address, "image/*");
  const size = `${content.readUInt32BE(16)}x${content.readUInt32BE(20)}`;
  if (status !== 200 || type !== "image/png" || size !== `${PREVIEW.width}x${PREVIEW.height}`)
    throw new Error(`${address} answered ${status} with ${type}, ${size}`);
  return ms;
}

/**
 * What a preview costs: of a view never asked for before, against a blank image, and of one that is kept.
 * @param {import("./sites.mjs").Site} site @param {number} runs @returns {Promise<import("./lines.mjs").Outcome>}
 */
export async function pictureCost({ address }, runs) {
  const blank = await serveScript("blank-image.mjs");
  const nextPreview = await newPreviews(address);
  /** @type {number[]} */
  const kept = [];
  const takeFloor = () => imageTime(blank.address);
  const takeOwn = async () => {
    const preview = nextPreview();
    const drawn = await imageTime(preview);
    kept.push(await imageTime(preview));
    return drawn;
  };
  await inTurn(WARM_UP, [takeFloor, takeOwn]);
  kept.length = 0;
  const [floor = [], explorer = []] = await inTurn(runs, [takeFloor, takeOwn]);
  return {
    lines: [
      against("Preview drawn, floor: a blank image", "ms", median(floor), median(explorer), 3),
      absolute("Preview that is kept", "ms", null, median(kept), null),
    ],
    details: { floor, explorer, kept },
  };
}
