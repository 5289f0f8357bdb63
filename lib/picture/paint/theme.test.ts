import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cniColours } from "@/lib/dataset/facts/dimensions";
import { aimIds } from "@/lib/recommend/profile/aims";
import { channelsOf, mixColours } from "@/lib/testing/mix-colours";
import { barFill, cniColour, patternsFor, themeNames, themes, type ThemeName } from "./theme";

const styles = (name: string) => readFileSync(path.join(process.cwd(), "app/styles", name), "utf8");
const [base, recommend, table] = [styles("base.css"), styles("recommend.css"), styles("result-table.css")];

/** A custom property's colour in a theme. */
function colourOf(css: string, name: string, theme: ThemeName): string | undefined {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1] ?? "";
  const [, light, dark] = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value) ?? [null, value, value];
  return theme === "light" ? light : dark;
}

/** How much of the accent is in the ground of a heat cell. */
function accentShare(step: number): number {
  const mixture = `color-mix\\(in oklab, var\\(--accent\\) (\\d+)%, var\\(--ground\\)\\)`;
  return Number(new RegExp(`\\.heat-${step} {\\s*background: ${mixture};`).exec(table)?.[1]) / 100;
}

describe.each(themeNames)("the %s colours of pictures", (name) => {
  const theme = themes[name];

  it("are those of the pages", () => {
    const { ground, groundSoft, ink, inkSoft, hairline, accent } = theme;
    const plain = { ground, "ground-soft": groundSoft, ink, "ink-soft": inkSoft, hairline, accent };
    const named = [
      ...Object.entries(plain),
      ...cniColours.map((name) => [`cni-${name}`, theme.cni[name]]),
      ["tone-bar", theme.tone.bar],
      ["tone-reference", theme.tone.reference],
    ];
    expect(theme.tone.pinned).toBe(theme.accent);
    expect(named).toEqual(named.map(([property = ""]) => [property, colourOf(base, property, name)]));
    const ofPages = aimIds.map((aim) => [aim, colourOf(recommend, `aim-${aim}`, name)]);
    expect(theme.aim).toEqual(Object.fromEntries(ofPages));
  });

  it("shade a heat table as the pages do", () => {
    const apart = theme.heat.map((shade, step) => {
      const onPage = mixColours(theme.accent, theme.ground, accentShare(step));
      return Math.max(...channelsOf(shade).map((channel, at) => Math.abs(channel - (onPage[at] ?? NaN))));
    });
    expect(apart.map((most) => most <= 1)).toEqual([true, true, true, true, true]);
  });
});

describe("a bar's fill", () => {
  const theme = themes.light;

  it("is the tone's colour where it is plain, and else a pattern of that colour which is defined with it", () => {
    expect(barFill(theme, "bar", "none")).toBe(theme.tone.bar);
    for (const encryption of ["wireguard", "ipsec"] as const) {
      const fill = barFill(theme, "bar", encryption);
      const id = /^url\(#(.+)\)$/.exec(fill)?.[1];
      const [defined] = new RegExp(`<pattern id="${id}".*?</pattern>`).exec(patternsFor(theme, [fill])) ?? [];
      expect(defined).toContain(`fill="${theme.tone.bar}"`);
    }
    expect(patternsFor(theme, [cniColour(theme, "cilium")])).toBe("");
  });

  it("tells the two kinds of encryption apart without colour", () => {
    const patterns = patternsFor(theme, ["url(#wireguard-bar)", "url(#ipsec-bar)"]);
    const [wireguard, ipsec] = patterns.split("</pattern>").map((text) => text.replace(/id="[^"]*"/, ""));
    expect(wireguard).not.toBe(ipsec);
  });
});
