import { afterEach, describe, expect, it, vi } from "vitest";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { claims } from "@/lib/findings/findings";
import robots from "./robots";
import sitemap from "./sitemap";

const { dataset, provenance } = loadDataset();

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the sitemap", () => {
  it("has every page, every variant and every finding once, as whole addresses of the site that runs", () => {
    vi.stubEnv("SITE_URL", "https://cni.example.org");
    const addresses = sitemap().map(({ url }) => url);
    const paths = [
      "/",
      "/compare",
      "/recommend",
      "/findings",
      "/method",
      "/data",
      ...dataset.variants.map(({ id }) => `/variants/${id}`),
      ...claims.map(({ id }) => `/findings/${id}`),
    ];
    expect(addresses).toEqual(paths.map((path) => `https://cni.example.org${path}`));
  });

  it("dates every page by the figures", () => {
    expect(new Set(sitemap().map(({ lastModified }) => lastModified))).toEqual(new Set([provenance.date]));
  });

  it("is named to robots, which may read everything", () => {
    vi.stubEnv("SITE_URL", "https://cni.example.org");
    expect(robots()).toEqual({
      rules: { userAgent: "*", allow: "/" },
      sitemap: "https://cni.example.org/sitemap.xml",
    });
  });
});
