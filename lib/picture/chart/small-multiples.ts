import { secondsTicks } from "@/lib/chart/seconds-layout";
import type { Cni } from "@/lib/dataset/facts/dimensions";
import type { Axis } from "@/lib/view/chart/axis";
import { sharedReason, type SecondsPanel } from "@/lib/seconds/seconds-charts";
import { NO_SECONDS } from "@/lib/seconds/seconds-words";
import type { Block } from "@/lib/picture/paint/block";
import { text, type Box, type Item } from "@/lib/picture/paint/drawing";
import { cutText, wrapText } from "@/lib/picture/font/fit-text";
import { textWidth } from "@/lib/picture/font/font";
import { PREVIEW } from "@/lib/picture/page/picture-address";
import { panelItems, placeOf, wordsIn } from "./seconds-panel";
import type { Theme } from "@/lib/picture/paint/theme";

/** The runs of a variant next to each other, on a scale that other strips may share. */
export interface Strip {
  readonly label: string;
  readonly cni: Cni;
  readonly unit: string;
  readonly axis: Axis;
  readonly panels: readonly SecondsPanel[];
  /** The caption of each panel. */
  readonly captions: readonly string[];
  /** How many rows of a picture it is as high as. */
  readonly rows: number;
}

const HEAD = 18;
const FOOT = 16;
const LABELS = 130;
const TICKS = 34;
const GAP = 18;
const SIZE = 12;
const SMALL = 11;
const LEAST = 10;
const LINE = 16;

/** The variant's name with the unit left of its panels, and the ends of the scale. */
function labelItems({ label, unit, axis, panels }: Strip, box: Box, theme: Theme): Item[] {
  const names = wrapText(label, LABELS - 8, SIZE, 3, 600);
  const lines = names.map((line, index) =>
    text(line, box.x, box.y + 10 + index * LINE, theme.ink, { size: SIZE, weight: 600 }),
  );
  if (panels.every(({ reason }) => reason !== null)) return lines;
  return [
    ...lines,
    text(unit, box.x, box.y + 10 + names.length * LINE, theme.inkSoft, { size: SMALL }),
    ...secondsTicks(axis).map((tick) =>
      text(tick.text, box.x + LABELS + TICKS - 6, box.y + tick.at * box.height + 4, theme.inkSoft, {
        size: SMALL,
        anchor: "end",
      }),
    ),
  ];
}

function draw(strip: Strip, box: Box, theme: Theme): readonly Item[] {
  const { panels, captions, axis, cni } = strip;
  const plot = { ...box, y: box.y + HEAD, height: box.height - HEAD - FOOT };
  const left = box.x + LABELS + TICKS;
  const all = { ...plot, x: left, width: box.width - LABELS - TICKS };
  const labels = labelItems(strip, plot, theme);
  const reason = sharedReason(panels);
  if (panels.length === 0) return [...labels, ...wordsIn(all, NO_SECONDS, theme)];
  if (reason) return [...labels, ...wordsIn(all, `All runs: ${reason}`, theme)];
  const width = (all.width - GAP * (panels.length - 1)) / panels.length;
  const size =
    [SIZE, SMALL].find((size) => captions.every((words) => textWidth(words, size) <= width)) ?? LEAST;
  return [
    ...labels,
    ...panels.flatMap((panel, index) => {
      const own = { ...plot, x: left + index * (width + GAP), width };
      const caption = cutText(captions[index] ?? "", width, size);
      return [
        text(caption, own.x, box.y + 10, theme.ink, { size }),
        ...panelItems(panel, placeOf(own, theme, cni), axis),
      ];
    }),
  ];
}

/** The runs of a variant as a block: small charts of the 60 seconds, over the whole width. */
export function stripBlock(strip: Strip): Block {
  return {
    rows: strip.rows,
    fixed: HEAD + FOOT,
    least: PREVIEW.width - 80,
    draw: (box, _rows, theme) => draw(strip, box, theme),
  };
}
