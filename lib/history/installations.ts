import type { Dataset, Variant } from "@/lib/dataset/dataset";
import {
  BARE_METAL,
  cniLabel,
  dataPlaneLabel,
  encryptions,
  kernelLineOf,
  sortCnis,
  sortReleases,
  valuesOf,
  type Cni,
  type DataPlane,
  type Encryption,
} from "@/lib/dataset/facts/dimensions";
import type { SiteSettings } from "@/lib/dataset/files/site-settings";

/** The two editions set side by side. */
export interface Editions {
  readonly older: Dataset;
  readonly newer: Dataset;
  /** What is known of the two besides what their definitions say. */
  readonly known: Pick<NonNullable<SiteSettings["history"]>, "limits" | "udp">;
}

/** What is the same on both sides: CNI, data plane and encryption. The variants are in the order of their edition. */
export interface Installation {
  readonly key: string;
  /** `Calico eBPF WireGuard`: the data plane is named where the CNI has several and it is not the first. */
  readonly label: string;
  readonly cni: Cni;
  readonly dataPlane: DataPlane;
  readonly encryption: Encryption;
  readonly older: readonly Variant[];
  readonly newer: readonly Variant[];
}

/** Every installation that either edition measured, by CNI, data plane and encryption; bare metal is none. */
export function installations({ older, newer }: Editions): Installation[] {
  const all = [...newer.variants, ...older.variants];
  return sortCnis(all.map(({ cni }) => cni))
    .filter((cni) => cni !== BARE_METAL)
    .flatMap((cni) => {
      const planes = [
        ...new Set(all.filter((variant) => variant.cni === cni).map(({ dataPlane }) => dataPlane)),
      ];
      return planes.flatMap((dataPlane) =>
        valuesOf(encryptions).flatMap((encryption) => {
          const isOne = (variant: Variant) =>
            variant.cni === cni && variant.dataPlane === dataPlane && variant.encryption === encryption;
          const sides = { older: older.variants.filter(isOne), newer: newer.variants.filter(isOne) };
          if (sides.older.length + sides.newer.length === 0) return [];
          const plane = dataPlane === planes[0] ? [] : [dataPlaneLabel(dataPlane)];
          const encrypted = encryption === "none" ? [] : [encryptions[encryption]];
          const label = [cniLabel(cni), ...plane, ...encrypted].join(" ");
          return [{ key: `${cni} ${dataPlane} ${encryption}`, label, cni, dataPlane, encryption, ...sides }];
        }),
      );
    });
}

/** The install of the newer edition that the older ones are compared with: its first, which is the default one. */
export function newerDefault({ newer }: Installation): Variant | null {
  return newer[0] ?? null;
}

/** MTU of the network in both labs, in bytes. */
const NETWORK_MTU = 9000;

/**
 * Of several older installs the one closest to the newer default: in pod MTU first, then the newest kernel line, then the
 * newest operating system, then the first. Without a newer one, closest to the network's MTU. Null where the older edition has none.
 */
export function closestOlder(installation: Installation): Variant | null {
  const wanted = newerDefault(installation)?.podMtu ?? NETWORK_MTU;
  const systems = sortReleases(installation.older.map(({ os }) => os));
  const lines = sortReleases(installation.older.flatMap(({ kernel }) => kernelLineOf(kernel) ?? []));
  const distance = ({ podMtu, kernel, os }: Variant) => [
    podMtu === null ? Infinity : Math.abs(podMtu - wanted),
    -lines.indexOf(kernelLineOf(kernel) ?? ""),
    -systems.indexOf(os),
  ];
  const isCloser = (a: readonly number[], b: readonly number[]) => {
    const at = a.findIndex((part, index) => part !== b[index]);
    return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
  };
  return installation.older.reduce<Variant | null>(
    (best, variant) => (best === null || isCloser(distance(variant), distance(best)) ? variant : best),
    null,
  );
}
