import { createHash } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { addressesOf, expectAsDescribed, queries, servedDocument } from "../support/open-api";
import { expect, test } from "../support/test";

interface ListedFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

async function listed(request: APIRequestContext): Promise<readonly ListedFile[]> {
  const { files } = (await (await request.get("/data/index.json")).json()) as { files: ListedFile[] };
  return files;
}

test("every address of the OpenAPI document answers as its schema there says", async ({ request }) => {
  const document = await servedDocument(request);
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(Object.keys(document.paths).sort()).toEqual([
    "/api/findings",
    "/api/openapi.json",
    "/api/questions",
    "/api/recommend",
    "/api/results",
    "/api/results.csv",
    "/data/index.json",
    "/data/{file}",
  ]);
  for (const [path, { get }] of Object.entries(document.paths))
    for (const address of addressesOf(path, get))
      await expectAsDescribed(request, document, get, address, 200);
});

test("every address that takes a query refuses a malformed one as the OpenAPI document says", async ({
  request,
}) => {
  const document = await servedDocument(request);
  for (const path of Object.keys(queries)) {
    const operation = document.paths[path]?.get;
    if (!operation) throw new Error(`The document has no ${path}.`);
    for (const query of ["v=%zz", `v=${"1".repeat(9000)}`])
      await expectAsDescribed(request, document, operation, `${path}?${query}`, 400);
  }
});

test("the list of the datasets has the size and the SHA-256 of the bytes that are served", async ({
  request,
}) => {
  const files = await listed(request);
  const place = (await servedDocument(request)).paths["/data/{file}"]?.get;
  expect(files.map(({ path }) => path)).toEqual(place ? addressesOf("/data/{file}", place) : []);
  for (const { path, bytes, sha256 } of files) {
    const body = await (await request.get(path)).body();
    expect(body.length, path).toBe(bytes);
    expect(createHash("sha256").update(body).digest("hex"), path).toBe(sha256);
  }
});

test("/data shows every file with its checksum, and leads to it", async ({ page, request }) => {
  const files = await listed(request);
  await page.goto("/data");
  await expect(page.getByRole("region", { name: "Files" }).locator("tbody tr")).toHaveCount(files.length);
  for (const { name, path, sha256 } of files) {
    const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
    await expect(row.getByRole("link", { name, exact: true })).toHaveAttribute("href", path);
    await expect(row.locator("code").first()).toHaveText(sha256);
  }
});

interface Described {
  readonly "@type": string;
  readonly version: string;
  readonly distribution: readonly { readonly contentUrl: string; readonly sha256: string }[];
}

test("the method page leads to the datasets and to the API's description, and describes them to search engines", async ({
  page,
  request,
}) => {
  await page.goto("/method");
  const main = page.getByRole("main");
  await expect(main.getByRole("link", { name: "their checksums" })).toHaveAttribute("href", "/data");
  await expect(main.getByRole("link", { name: "OpenAPI" })).toHaveAttribute("href", "/api/openapi.json");
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const described = texts.map((text) => JSON.parse(text) as Described);
  const [site] = (await servedDocument(request)).servers;
  expect(described.map((one) => [one["@type"], one.version])).toEqual([
    ["Dataset", "equinix-2024-02"],
    ["Dataset", "2024-01"],
    ["Dataset", "2024-01-earlier"],
    ["Dataset", "2020-08"],
  ]);
  const distribution = described.flatMap((one) => one.distribution);
  expect(distribution.map(({ contentUrl, sha256 }) => ({ contentUrl, sha256 }))).toEqual(
    (await listed(request)).map(({ path, sha256 }) => ({ contentUrl: `${site?.url}${path}`, sha256 })),
  );
});

test("robots are led to the sitemap, every address of which is there", async ({ request }) => {
  const [site] = (await servedDocument(request)).servers;
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${site?.url}/sitemap.xml`);
  expect(robots).not.toContain("Disallow");
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => new URL(address));
  expect(new Set(addresses.map(({ origin }) => origin))).toEqual(new Set([site?.url]));
  expect(addresses.map(({ pathname }) => pathname)).toEqual(
    expect.arrayContaining([
      "/",
      "/compare",
      "/recommend",
      "/findings",
      "/method",
      "/data",
      "/variants/cilium",
    ]),
  );
  for (const { pathname } of addresses) expect((await request.get(pathname)).status(), pathname).toBe(200);
});
