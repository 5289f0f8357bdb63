import { dateOf as dateOfDataset } from "@/lib/dataset/source";
import { variantHref } from "@/lib/view/link/edition-link";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { questions } from "@/lib/questions/questions";
import { claims } from "@/lib/findings/findings";
import robots from "./robots";
import sitemap from "./sitemap";

const editions = loadFolder().datasets;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the sitemap", () => {
  it("has every page, every variant and every finding once, as whole addresses of the site that runs", () => {
    vi.stubEnv("SITE_URL", "https://cni.example.org");
    const addresses = sitemap().map(({ url }) => url);
    const paths = [
      "/",
      "/explore",
      "/questions",
      "/variants",
      "/compare",
      "/seconds",
      "/recommend",
      "/findings",
      "/history",
      "/repeatability",
      "/method",
      "/glossary",
      "/import",
      "/measure",
      "/data",
      "/links",
      ...editions.flatMap(({ dataset }) =>
        dataset.variants.map(({ id }) => variantHref(dataset.definition, id)),
      ),
      ...claims.map(({ id }) => `/findings/${id}`),
      ...questions.map(({ id }) => `/questions/${id}`),
    ];
    expect([...addresses].sort()).toEqual(paths.map((path) => `https://cni.example.org${path}`).sort());
  });

  it("dates a variant's page by its edition's figures, every other by the default's", () => {
    const dateOf = (path: string) => sitemap().find(({ url }) => url.endsWith(path))?.lastModified;
    const dateIn = (id: string) => {
      const found = editions.find(({ dataset }) => dataset.definition.id === id);
      return found && dateOfDataset(found.dataset.definition);
    };
    const [shown, earlier] = [dateIn("2024-01"), dateIn("2020-08")];
    expect([dateOf("/"), dateOf("/variants/cilium")]).toEqual([shown, shown]);
    expect(dateOf("/variants/doc-cilium.u18.04-default?edition=2020-08&v=1")).toBe(earlier);
  });

  it("is named to robots, which may read everything", () => {
    vi.stubEnv("SITE_URL", "https://cni.example.org");
    expect(robots()).toEqual({
      rules: { userAgent: "*", allow: "/" },
      sitemap: "https://cni.example.org/sitemap.xml",
    });
  });
});
