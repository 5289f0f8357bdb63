import { BARE_METAL, cniColourName, type Cni, type Encryption } from "@/lib/dataset/facts/dimensions";
import { tones, type Tone } from "@/lib/view/chart/mark";
import type { AimId } from "@/lib/recommend/profile/aims";

export const themeNames = ["light", "dark"] as const;
export type ThemeName = (typeof themeNames)[number];

/** The colours of a picture: those of the page's style sheets, written out, because a picture is used without the page. */
export interface Theme {
  readonly ground: string;
  readonly groundSoft: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly hairline: string;
  readonly accent: string;
  /** By the names of `cniColours`. */
  readonly cni: Readonly<Record<string, string>>;
  /** Of bars. */
  readonly tone: Readonly<Record<Tone, string>>;
  readonly aim: Readonly<Record<AimId, string>>;
  /** Grounds of a heat table, from the worst to the best. */
  readonly heat: readonly [string, string, string, string, string];
}

const cni: Theme["cni"] = {
  antrea: "#0ea645",
  calico: "#fb5e2f",
  canal: "#7d6807",
  cilium: "#5d4df7",
  flannel: "#4098da",
  kubeovn: "#ad17c4",
  kuberouter: "#f73bc2",
  weavenet: "#c0304a",
  baremetal: "#7a828a",
  "spare-1": "#0b8a8f",
  "spare-2": "#a35a1f",
  "spare-3": "#6b7f1e",
  "spare-4": "#8c5fbf",
};

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    ground: "#ffffff",
    groundSoft: "#f4f5f7",
    ink: "#1a1f26",
    inkSoft: "#545d69",
    hairline: "#d5d9df",
    accent: "#0b57c2",
    cni,
    tone: { bar: "#74839a", pinned: "#0b57c2", reference: "#3d4653" },
    aim: {
      throughput: "#2f6f9f",
      cpu: "#b5562b",
      memory: "#5b7f34",
      udp: "#7a5aa6",
      steadiness: "#8a6d1c",
      retransmits: "#5f6b76",
      latency: "#a0457a",
    },
    heat: ["#ffffff", "#e9f0fb", "#d4e1f7", "#bed3f2", "#a9c4ed"],
  },
  dark: {
    ground: "#16191f",
    groundSoft: "#1f242c",
    ink: "#e6e9ee",
    inkSoft: "#a6afbb",
    hairline: "#353c47",
    accent: "#8ab8ff",
    cni,
    tone: { bar: "#7b8aa1", pinned: "#8ab8ff", reference: "#c3cad4" },
    aim: {
      throughput: "#6fa8d6",
      cpu: "#e08a5c",
      memory: "#8fb560",
      udp: "#b39ae0",
      steadiness: "#c7a44a",
      retransmits: "#9aa6b2",
      latency: "#dd86b6",
    },
    heat: ["#16191f", "#1f2530", "#293241", "#323f54", "#3c4d67"],
  },
};

/** A CNI's colour. */
export function cniColour(theme: Theme, cniId: Cni): string {
  return theme.cni[cniColourName(cniId)] ?? theme.inkSoft;
}

/** The colour of the reference line. */
export function referenceColour(theme: Theme): string {
  return cniColour(theme, BARE_METAL);
}

/** A bar's fill: plain is solid, WireGuard striped, IPsec dotted. */
export function barFill(theme: Theme, tone: Tone, encryption: Encryption): string {
  return encryption === "none" ? theme.tone[tone] : `url(#${encryption}-${tone})`;
}

const patternFill = /^url\(#(wireguard|ipsec)-(\w+)\)$/;

/** What a fill that names a pattern is made of; null for a plain colour. */
export function patternOf(
  tone: Theme["tone"],
  fill: string,
): { readonly kind: "wireguard" | "ipsec"; readonly colour: string } | null {
  const [, kind, id] = patternFill.exec(fill) ?? [];
  const colour = tones.flatMap((one) => (one === id ? [tone[one]] : []))[0];
  return kind && colour ? { kind: kind as "wireguard" | "ipsec", colour } : null;
}

function patternsOf(theme: Theme, tone: Tone): string {
  const colour = theme.tone[tone];
  const stripes = `<pattern id="wireguard-${tone}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${theme.ground}"/><rect width="3" height="6" fill="${colour}"/></pattern>`;
  const dots = `<pattern id="ipsec-${tone}" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="${theme.ground}"/><circle cx="2.5" cy="2.5" r="1.7" fill="${colour}"/></pattern>`;
  return stripes + dots;
}

/** The definitions of those patterns that the fills of a picture name. */
export function patternsFor(theme: Theme, fills: readonly string[]): string {
  const used = new Set(fills.filter((fill) => fill.startsWith("url(#")).map((fill) => fill.slice(5, -1)));
  return tones
    .filter((tone) => used.has(`wireguard-${tone}`) || used.has(`ipsec-${tone}`))
    .map((tone) => patternsOf(theme, tone))
    .join("");
}
