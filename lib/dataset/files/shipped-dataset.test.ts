import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { SeriesKey } from "@/lib/dataset/dataset";
import { loadDataset } from "./load-dataset";
import { publishedSeries } from "@/lib/dataset/published-series";
import type { LoadedDataset } from "./read-dataset";
import { isValue, type Reading } from "@/lib/dataset/reading";
import type { TestId } from "@/lib/dataset/tests";

let loaded: LoadedDataset;

beforeAll(() => {
  vi.stubEnv("CNI_DATA_DIR", "");
  loaded = loadDataset();
});
afterAll(() => vi.unstubAllEnvs());

function allReadings(): { place: string; reading: Reading }[] {
  const { dataset } = loaded;
  return dataset.variants.flatMap(({ id }) =>
    dataset.definition.testIds.flatMap((test) =>
      publishedSeries(dataset.definition, test).flatMap(({ key }) =>
        (dataset.readings[test]?.[id]?.[key] ?? []).map((reading, index) => ({
          place: `${id} run ${index + 1} ${test} ${key}`,
          reading,
        })),
      ),
    ),
  );
}

/** The holes by kind, as places shortened to `variant run test`. */
function holesOf(kind: string): string[] {
  const places = allReadings().flatMap(({ place, reading }) =>
    !isValue(reading) && reading.missing === kind ? place.split(" ").slice(0, 4).join(" ") : [],
  );
  return [...new Set(places)].sort();
}

describe("the shipped dataset 2024-01", () => {
  it("has 23 ids of three runs with 74 published cells each, and two of round-trip time on each TCP test", () => {
    const { dataset } = loaded;
    expect(dataset.variants).toHaveLength(23);
    expect(dataset.variants.length * dataset.definition.runs).toBe(69);
    expect(allReadings()).toHaveLength(5106 + 23 * 3 * 4 * 2);
  });

  it("has 4,978 published values, 26 missing and 102 never measured; 266 runs with round-trip times, 4 without, 6 never measured", () => {
    const readings = allReadings();
    const holes = readings.filter(({ reading }) => !isValue(reading));
    const neverMeasured = holes.filter(
      ({ reading }) => !isValue(reading) && reading.missing === "not-measured",
    );
    expect([
      readings.length - holes.length,
      holes.length - neverMeasured.length,
      neverMeasured.length,
    ]).toEqual([4978 + 2 * 266, 26 + 2 * 4, 102 + 2 * 6]);
  });

  it("has no value that is zero, negative or not finite", () => {
    const odd = allReadings().filter(
      ({ reading }) => isValue(reading) && !(Number.isFinite(reading) && reading > 0),
    );
    expect(odd).toEqual([]);
  });

  it("has the published holes, each with its kind", () => {
    expect(holesOf("run-failed")).toEqual([
      "antrea-ipsec run 1 sts",
      "antrea-ipsec run 2 sts",
      "antrea-ipsec run 3 sts",
    ]);
    expect(holesOf("null")).toEqual([]);
    expect(holesOf("blank")).toEqual([
      "antrea-ipsec run 3 stm",
      "antrea-noencap run 1 idle",
      "calico-ebpf run 3 dum",
      "calico-ebpf run 3 sts",
      "calico-ebpf-wg run 3 idle",
      "calico-vpp-wg run 1 dts",
      "calico-wg run 3 dts",
    ]);
    expect(holesOf("not-measured").every((place) => /^baremetal run \d s/.test(place))).toBe(true);
  });

  it("names its source, the commit and a checksum for each file read", () => {
    const { provenance } = loaded;
    expect(loaded.dataset.definition).toMatchObject({
      id: "2024-01",
      source: { commit: "3a5c159000f26ac9a1686ddd5d6f6169fb5b6218" },
    });
    expect(new Set(provenance.files.map(({ path }) => path)).size).toBe(provenance.files.length);
    expect(provenance.files.filter(({ path }) => path.endsWith("/results-spreadsheet.csv"))).toHaveLength(23);
  });

  it("is read once a process", () => {
    expect(loadDataset()).toBe(loaded);
  });
});

/**
 * Cells looked up by hand in the published files at the commit above: `results/<id>/results-spreadsheet.csv`, line (= run) and tab-separated
 * column, both counted from 1.
 */
describe("a cell checked by hand against its published file", () => {
  it.each<[file: string, line: number, column: number, test: TestId, series: SeriesKey, published: string]>([
    ["baremetal/results-spreadsheet.csv", 1, 6, "idle", "server.memory", "1090971317"],
    ["cilium/results-spreadsheet.csv", 2, 13, "dts", "bandwidth", "22293187999.043053"],
    ["calico-ebpf/results-spreadsheet.csv", 3, 22, "dtm", "retransmits", "42056"],
    ["cilium-wg/results-spreadsheet.csv", 1, 30, "dus", "jitter", "0.015875360686736586"],
    ["calico-vpp/results-spreadsheet.csv", 1, 40, "dum", "loss", "80.9148929591387"],
    ["flannel/results-spreadsheet.csv", 2, 47, "sts", "bandwidth", "19700001667.507008"],
    ["kubeovn/results-spreadsheet.csv", 3, 54, "stm", "server.memory", "1408480094"],
    ["antrea-ipsec/results-spreadsheet.csv", 2, 60, "sus", "server.cpu_system", "0.521721"],
    ["kuberouter/results-spreadsheet.csv", 3, 67, "sum", "client.cpu_user", "0.331302"],
    ["antrea/results-spreadsheet.csv", 1, 1, "idle", "client.cpu_system", "0.025666"],
    ["cilium-ipsec/results-spreadsheet.csv", 3, 74, "sum", "loss", "74.737840713332545"],
    ["canal/results-spreadsheet.csv", 2, 65, "sus", "loss", "0.13074495957115514"],
  ])("%s line %i column %i is %s %s", (file, line, _column, test, series, published) => {
    const [variant = ""] = file.split("/");
    expect(loaded.dataset.readings[test]?.[variant]?.[series]?.[line - 1]).toBe(Number(published));
  });
});

describe("a dataset folder that cannot be used", () => {
  it("is refused with the file's name", () => {
    vi.stubEnv("CNI_DATA_DIR", "/nowhere");
    expect(() => loadDataset()).toThrow("/nowhere: the folder cannot be read");
    vi.stubEnv("CNI_DATA_DIR", "");
  });
});
