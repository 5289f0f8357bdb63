import { describe, expect, it } from "vitest";
import { shippedCatalogue, shippedIds } from "@/lib/testing/shipped";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { drawnDataset, gigabits, present } from "@/lib/testing/drawn-dataset";
import { filterValues, variantFilterIds } from "@/lib/view/select/filters";
import { selectView } from "@/lib/view/select/select-view";
import { decodeView } from "./view-codec";
import { fields, vocabularyOf } from "./view-fields";

const datasets = shippedIds.map((edition) => loadDataset(edition).dataset);
const [latest, earlier] = datasets as [(typeof datasets)[0], (typeof datasets)[0]];
const messages = (query: string, dataset = latest) =>
  decodeView(query, vocabularyOf(dataset, shippedCatalogue())).problems.map(({ message }) => message);

describe("a word of another edition", () => {
  it.each([
    [
      "os=ubuntu-18.04",
      "No operating system Ubuntu 18.04 in 2024-01, only Ubuntu 22.04; edition=2020-08 has it. It was left out.",
    ],
    ["kernel=4.15", "No kernel line 4.15 in 2024-01, only 5.15; edition=2020-08 has it. It was left out."],
    [
      "cni=weavenet",
      "No CNI Weave Net in 2024-01, only Antrea, Calico, Canal, Cilium, Flannel, Kube-OVN, Kube-router and Bare metal; edition=2020-08 has it. It was left out.",
    ],
  ])("in %s is a problem that says what the edition has and where the word is from", (query, message) => {
    expect(messages(query)).toEqual([message]);
  });

  it.each([
    ["os=ubuntu-22.04", "No operating system Ubuntu 22.04 in 2020-08, only Ubuntu 18.04 and Ubuntu 20.04"],
    ["dataplane=vpp", "No data plane VPP in 2020-08, only eBPF, iptables, Open vSwitch and Linux bridge"],
    ["streams=multi", "No tests with 8 streams in 2020-08, only streams not published"],
    ["metric=loss", "Loss was not measured in 2020-08. Shown with bandwidth."],
    ["sort=-loss", "Loss was not measured in 2020-08. Shown with rank."],
    ["columns=variant,jitter", "Jitter was not measured in 2020-08. It was left out."],
  ])("in %s of the earlier edition is told the same way", (query, start) => {
    const [first, ...more] = messages(query, earlier);
    expect([first?.startsWith(start), more]).toEqual([true, []]);
  });

  it.each(variantFilterIds.map((filter) => [filter]))(
    "in the filter %s never leaves a page empty: each edition knows the words that its variants have, and no others",
    (filter) => {
      const field = present(fields.find(({ name }) => name === filter));
      for (const dataset of datasets) {
        const own = filterValues(filter, dataset.definition, dataset.variants).map(({ value }) => value);
        expect([...field.values(vocabularyOf(dataset))].sort()).toEqual(own.sort());
        for (const word of datasets.flatMap((other) => [...field.values(vocabularyOf(other))])) {
          const { view } = decodeView(`${filter}=${word}`, vocabularyOf(dataset));
          expect(selectView(dataset, view).rows.length, word).toBeGreaterThan(0);
        }
      }
    },
  );

  it("that no edition knows is an unknown word as before", () => {
    expect(messages("os=ubuntu-22.05")).toEqual([
      "Unknown operating system 'ubuntu-22.05': did you mean ubuntu-22.04? It was left out.",
    ]);
  });
});

describe("a run that a dataset does not have", () => {
  const drawn = (runs: number) =>
    drawnDataset({ dtm: { cilium: { bandwidth: gigabits(...Array<number>(runs).fill(30)) } } });

  it.each([
    ["columns=variant,run7", 3, "No run7 in 2024-01, which has 3 runs. It was left out."],
    ["sort=-run4", 3, "No run4 in 2024-01, which has 3 runs. Shown with rank."],
    ["columns=variant,run2", 1, "No run2 in 2024-01, which has 1 run. It was left out."],
  ])("in %s is a problem where there are %i", (query, runs, message) => {
    expect(messages(query, drawn(runs))).toEqual([message]);
  });

  it("is none where there are five", () => {
    const { view, problems } = decodeView("columns=variant,run5,run1&sort=run4", vocabularyOf(drawn(5)));
    expect(problems).toEqual([]);
    expect(view).toMatchObject({
      columns: ["variant", "run5", "run1"],
      sort: { column: "run4", descending: false },
    });
  });

  it.each(["run0", "run01", "run-1", "run1.5", "run", "run1e3"])(
    "is an unknown word when it is %s",
    (word) => {
      expect(messages(`columns=${word}`)[0]).toContain(`Unknown column '${word}'`);
    },
  );
});
