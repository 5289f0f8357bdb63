import { describe, expect, it } from "vitest";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { searchEntries } from "./entries";
import { search } from "./search";

const entries = searchEntries(loadFolder().datasets.map(({ dataset }) => dataset));
const first = (query: string) => search(entries, query).found[0];

describe("the search", () => {
  it.each([
    ["calico ebpf", "/variants/calico-ebpf"],
    ["ebpf worth", "/questions/ebpf"],
    ["glossary", "/glossary"],
    ["softirq", "/glossary#softirq"],
    ["retransmits", "/explore?metric=retransmits&v=1"],
    ["history", "/history"],
    ["CIL", "/variants/cilium"],
  ])("finds by the words %s first of all %s", (query, href) => {
    expect(
      search(entries, query)
        .found.slice(0, 3)
        .map((entry) => entry.href),
    ).toContain(href);
  });

  it("finds what has every word, and leads with a label that begins with one", () => {
    const { found } = search(entries, "cilium wireguard");
    expect(found.length).toBeGreaterThan(0);
    expect(first("cilium wireguard")?.label).toBe("Cilium WireGuard");
  });

  it("offers what was probably meant where it finds nothing, and nothing for what is like no word", () => {
    expect(search(entries, "clium")).toEqual({ found: [], meant: "cilium" });
    expect(search(entries, "xqzwvkj")).toEqual({ found: [], meant: null });
  });

  it("lists the pages where nothing is asked", () => {
    expect(search(entries, "  ").found.every(({ kind }) => kind === "page")).toBe(true);
  });
});
