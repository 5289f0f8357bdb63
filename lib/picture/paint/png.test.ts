import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryName } from "@/lib/testing/drawn-picture";
import { rect, text, type Drawing } from "./drawing";
import { pngOf } from "./png";
import { themes } from "./theme";

const theme = themes.light;
const drawn = (words: string, changes: Partial<Drawing> = {}): Drawing => ({
  width: 301,
  height: 57,
  title: words,
  description: words,
  ground: theme.ground,
  patterns: "",
  tone: themes.light.tone,
  items: [rect({ x: 5, y: 5, width: 50, height: 20 }, theme.accent), text(words, 5, 45, theme.ink)],
  ...changes,
});

/** Width and height as the file's first chunk, IHDR, says them. */
function sizeOf(png: Buffer): [kind: string, width: number, height: number] {
  return [
    png.toString("latin1", 1, 4) + png.toString("latin1", 12, 16),
    png.readUInt32BE(16),
    png.readUInt32BE(20),
  ];
}

describe("a PNG", () => {
  it("has the drawing's size, and twice that at two pixels to one, whatever the texts", async () => {
    const words = fc.oneof(arbitraryName, fc.constantFrom("\ud800", "\u0000", "😀", '<&">'));
    await fc.assert(
      fc.asyncProperty(words, async (name) => {
        expect(sizeOf(await pngOf(drawn(name)))).toEqual(["PNGIHDR", 301, 57]);
        expect(sizeOf(await pngOf(drawn(name), 2))).toEqual(["PNGIHDR", 602, 114]);
      }),
      { numRuns: 30 },
    );
  });

  it("is the same bytes for the same drawing, and others for other words or another ground", async () => {
    const [first, again, other, dark] = await Promise.all([
      pngOf(drawn("Cilium 39.4")),
      pngOf(drawn("Cilium 39.4")),
      pngOf(drawn("Cilium 39.5")),
      pngOf(drawn("Cilium 39.4", { ground: themes.dark.ground })),
    ]);
    expect(again.equals(first)).toBe(true);
    expect([other.equals(first), dark.equals(first)]).toEqual([false, false]);
  });

  it("is drawn after one that failed", async () => {
    const broken = pngOf({
      ...drawn(""),
      get items(): never {
        throw new Error("no ink");
      },
    });
    const next = pngOf(drawn("next"));
    await expect(broken).rejects.toThrow("no ink");
    expect(sizeOf(await next)).toEqual(["PNGIHDR", 301, 57]);
  });
});
