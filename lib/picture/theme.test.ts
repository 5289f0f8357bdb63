import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cnis, valuesOf } from "@/lib/dataset/dimensions";
import { aimIds } from "@/lib/recommend/aims";
import { barFill, patternsFor, themeNames, themes, type ThemeName } from "./theme";

const styles = (name: string) => readFileSync(path.join(process.cwd(), "app/styles", name), "utf8");
const [base, recommend, table] = [styles("base.css"), styles("recommend.css"), styles("table.css")];

/** A custom property's colour in a theme. */
function colourOf(css: string, name: string, theme: ThemeName): string | undefined {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1] ?? "";
  const [, light, dark] = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value) ?? [null, value, value];
  return theme === "light" ? light : dark;
}

type Triple = readonly [number, number, number];
const triple = (of: (index: number) => number): Triple => [of(0), of(1), of(2)];
const times = (rows: readonly Triple[], [a, b, c]: Triple): Triple =>
  triple((index) => (rows[index]?.[0] ?? 0) * a + (rows[index]?.[1] ?? 0) * b + (rows[index]?.[2] ?? 0) * c);

// The matrices of CSS Color 4: https://www.w3.org/TR/css-color-4/#color-conversion-code
const toLms: Triple[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const fromLms: Triple[] = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

const channels = (hex: string): Triple =>
  triple((index) => parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16));
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const gamma = (value: number) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);

/** Mixing in oklab is mixing the cube roots of its cones: the rest of it is linear. */
function mix(a: string, b: string, share: number): Triple {
  const rootsOf = (hex: string) => {
    const light = channels(hex);
    return times(
      toLms,
      triple((index) => linear(light[index as 0 | 1 | 2] / 255)),
    ).map(Math.cbrt);
  };
  const [left, right] = [rootsOf(a), rootsOf(b)];
  const lms = triple((index) => (share * (left[index] ?? 0) + (1 - share) * (right[index] ?? 0)) ** 3);
  const mixed = times(fromLms, lms);
  return triple((index) => 255 * gamma(mixed[index as 0 | 1 | 2]));
}

describe.each(themeNames)("the %s colours of pictures", (name) => {
  const theme = themes[name];

  it("are those of the pages", () => {
    const { ground, groundSoft, ink, inkSoft, hairline, accent } = theme;
    const named = {
      ground,
      "ground-soft": groundSoft,
      ink,
      "ink-soft": inkSoft,
      hairline,
      accent,
      ...Object.fromEntries(valuesOf(cnis).map((cni) => [`cni-${cni}`, theme.cni[cni]])),
    };
    for (const [property, colour] of Object.entries(named))
      expect([property, colour]).toEqual([property, colourOf(base, property, name)]);
    for (const aim of aimIds)
      expect([aim, theme.aim[aim]]).toEqual([aim, colourOf(recommend, `aim-${aim}`, name)]);
  });

  it("shade a heat table as the pages do", () => {
    const shares = [0, 1, 2, 3, 4].map((step) => {
      const rule = `\\.heat-${step} {\\s*background: color-mix\\(in oklab, var\\(--accent\\) (\\d+)%, var\\(--ground\\)\\)`;
      return Number(new RegExp(rule).exec(table)?.[1]) / 100;
    });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    theme.heat.forEach((shade, step) => {
      const expected = mix(theme.accent, theme.ground, shares[step] ?? NaN);
      const apart = channels(shade).map((channel, index) => Math.abs(channel - (expected[index] ?? NaN)));
      expect(Math.max(...apart)).toBeLessThanOrEqual(2);
    });
  });
});

describe("a bar's fill", () => {
  it("is the CNI's colour where it is plain, and else a pattern of that colour which is defined with it", () => {
    const theme = themes.light;
    expect(barFill(theme, "cilium", "none")).toBe(theme.cni.cilium);
    for (const encryption of ["wireguard", "ipsec"] as const) {
      const fill = barFill(theme, "cilium", encryption);
      const id = /^url\(#(.+)\)$/.exec(fill)?.[1];
      const [definition] =
        new RegExp(`<pattern id="${id}".*?</pattern>`).exec(patternsFor(theme, [fill])) ?? [];
      expect(definition).toContain(`fill="${theme.cni.cilium}"`);
    }
    expect(patternsFor(theme, [theme.cni.cilium])).toBe("");
  });

  it("tells the two kinds of encryption apart without colour", () => {
    const patterns = patternsFor(themes.light, ["url(#wireguard-cilium)", "url(#ipsec-cilium)"]);
    const [wireguard, ipsec] = patterns.split("</pattern>").map((text) => text.replace(/id="[^"]*"/, ""));
    expect(wireguard).not.toBe(ipsec);
  });
});
