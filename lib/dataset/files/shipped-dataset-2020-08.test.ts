import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { SeriesKey } from "@/lib/dataset/dataset";
import { shippedEditions } from "@/lib/testing/shipped";
import { loadDataset } from "./load-dataset";
import { publishedSeries } from "@/lib/dataset/published-series";
import type { LoadedDataset } from "./read-dataset";
import { isValue, type Reading } from "@/lib/dataset/reading";
import type { TestId } from "@/lib/dataset/tests";

let loaded: LoadedDataset;

beforeAll(() => {
  vi.stubEnv("CNI_DATA_DIR", "");
  loaded = loadDataset("2020-08");
});
afterAll(() => vi.unstubAllEnvs());

function allReadings(): Reading[] {
  const { dataset } = loaded;
  return dataset.variants.flatMap(({ id }) =>
    shippedEditions["2020-08"].testIds.flatMap((test) =>
      publishedSeries(shippedEditions["2020-08"], test).flatMap(
        ({ key }) => dataset.readings[test]?.[id]?.[key] ?? [],
      ),
    ),
  );
}

describe("the shipped dataset 2020-08", () => {
  it("has 27 ids of three runs with 64 cells each, every one a value", () => {
    const { variants, definition } = loaded.dataset;
    const readings = allReadings();
    expect([variants.length, variants.length * definition.runs, readings.length]).toEqual([27, 81, 5184]);
    expect(readings.filter((reading) => !isValue(reading))).toEqual([]);
  });

  it("has no time stolen, and is zero nowhere else but in niced time and iowait", () => {
    const { readings } = loaded.dataset;
    const oddities = shippedEditions["2020-08"].testIds.flatMap((test) =>
      Object.values(readings[test] ?? {}).flatMap((series) =>
        Object.entries(series).flatMap(([key, runs]) => {
          if (/cpu_(nice|iowait)$/.test(key)) return [];
          return runs.filter((run) => (run === 0) !== key.endsWith("cpu_steal"));
        }),
      ),
    );
    expect(oddities).toEqual([]);
  });

  it("has every variant under a name of its own of at most 35 letters, a dotted id, and a version where a file tells it", () => {
    const { variants } = loaded.dataset;
    expect(new Set(variants.map(({ name }) => name)).size).toBe(27);
    expect(variants.filter(({ name }) => name.length > 35).map(({ name }) => name)).toEqual([]);
    expect(variants.filter(({ version }) => version === "").map(({ id }) => id)).toEqual([
      "custom-kube-ovn-issue1.u18.04-default",
      "doc-kuberouter.u18.04-default",
    ]);
  });

  it("encrypts seven variants: IPsec but for Calico's WireGuard", () => {
    const encrypted = loaded.dataset.variants.filter(({ encryption }) => encryption !== "none");
    expect(encrypted.map(({ cni, encryption }) => `${cni} ${encryption}`)).toEqual([
      "antrea ipsec",
      "antrea ipsec",
      "calico wireguard",
      "calico wireguard",
      "cilium ipsec",
      "cilium ipsec",
      "weavenet ipsec",
    ]);
  });

  it("names its source, the commit and a checksum for each file read", () => {
    const { provenance } = loaded;
    expect(loaded.dataset.definition).toMatchObject({
      id: "2020-08",
      source: { commit: "d5fa3efa299fc2ce9c2ad8d5cabc928368aabcc1" },
      lab: { linkBitsPerSecond: 10e9 },
    });
    const endings = provenance.files.map(({ path }) => path.replace(/^.*\./, ""));
    const count = (ending: string) => endings.filter((other) => other === ending).length;
    expect([count("tsv"), count("txt"), count("knbdata"), count("csv")]).toEqual([81, 27, 2, 1]);
  });
});

const MB = 1024 * 1024;

/**
 * Fields looked up by hand in the published files at the commit above: `results/<id>/<id>-run<run>.tsv`, tab-separated field counted from
 * 1. CPU is one term of the formula, times 8 threads, over 100.
 */
describe("a field checked by hand against its published file", () => {
  it.each<[id: string, run: number, field: number, test: TestId, series: SeriesKey, published: number]>([
    ["doc-antrea.u18.04-default", 1, 7, "dt", "bandwidth", 9824e6],
    ["doc-antrea.u18.04-default", 1, 15, "du", "client.memory", 727 * MB],
    ["doc-flannel.u18.04-default", 3, 3, "idle", "server.memory", 606 * MB],
    ["doc-kuberouter.u18.04-default", 2, 12, "du", "bandwidth", 2753e6],
    ["custom-kube-ovn-issue1.u18.04-default", 3, 19, "st", "server.cpu_iowait", 0.0736],
    ["doc-calico.u18.04-default", 2, 24, "su", "server.cpu_system", 0.2576],
    ["tuning-cilium-encryption.u18.04-hwe", 3, 9, "dt", "server.cpu_system", 1.3184],
    ["tuning-cilium-encryption.u18.04-hwe", 3, 17, "st", "bandwidth", 1631e6],
    ["tuning-weavenet-mtu-encryption.u18.04-default", 3, 26, "su", "client.cpu_user", 0.0792],
    ["tuning-weavenet-mtu-encryption.u18.04-default", 3, 22, "su", "bandwidth", 469e6],
    ["tuning-calico-3.16-mtu-ebpf.u20.04-default", 1, 6, "idle", "client.cpu_system", 0.0424],
    ["tuning-calico-3.16-mtu-encryption.u18.04-hwe", 1, 19, "st", "server.cpu_system", 3.9784],
  ])("%s run %i field %i is %s %s", (id, run, _field, test, series, published) => {
    expect(loaded.dataset.readings[test]?.[id]?.[series]?.[run - 1]).toBe(published);
  });
});

describe("IPsec's decryption on the server", () => {
  it("is in the published system time, so softirq is counted: a thread of eight is busy at a sixth of the link", () => {
    const { readings } = loaded.dataset;
    const ids = ["antrea", "cilium"].map((cni) => `tuning-${cni}-encryption.u18.04-default`);
    for (const id of [...ids, "tuning-weavenet-mtu-encryption.u18.04-default"]) {
      const busy = readings.dt?.[id]?.["server.cpu_system"]?.filter(isValue) ?? [];
      expect(Math.min(...busy), id).toBeGreaterThan(0.9);
      expect(
        readings.dt?.[id]?.bandwidth?.every((bits) => isValue(bits) && bits < 1.7e9),
        id,
      ).toBe(true);
    }
  });
});
