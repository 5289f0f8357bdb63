import { createHash } from "node:crypto";
import { expect, test } from "../support/test";

test("the first answer of the server holds the figures and the drawn chart", async ({ request }) => {
  const html = await (await request.get("/explore?encryption=ipsec")).text();
  expect(html).toContain("Antrea IPsec");
  expect(html).toMatch(/>4\.7</);
  expect(html.match(/<rect class="bar"/g)).toHaveLength(3);
});

test("an address gives the same bytes, with a policy of its own scripts by hash", async ({ request }) => {
  const ask = () => request.get("/explore?metric=cpu", { headers: { "accept-encoding": "br" } });
  const [first, second] = [await ask(), await ask()];
  expect(await first.body()).toEqual(await second.body());
  const policy = first.headers()["content-security-policy"] ?? "";
  const inline = [...(await first.text()).matchAll(/<script(?![^>]*src=)[^>]*>([\s\S]*?)<\/script>/g)];
  expect(inline.length).toBeGreaterThan(1);
  for (const [, script = ""] of inline)
    expect(policy).toContain(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
});

test("any cache can keep an answer: tags, 304, no change between HEAD and GET", async ({ request }) => {
  for (const path of ["/", "/api/results?cni=cilium", "/data/2024-01.csv", "/picture/home/preview.png"]) {
    const got = await request.get(path);
    const { etag = "", "cache-control": control } = got.headers();
    expect(control, path).toMatch(/^public, max-age=0, s-maxage=\d+, stale-while-revalidate=\d+$/);
    expect(etag, path).toMatch(/^"[\w-]+"$/);
    const again = await request.get(path, { headers: { "if-none-match": etag } });
    expect([again.status(), (await again.body()).length], path).toEqual([304, 0]);
    const head = await request.head(path);
    expect([head.status(), head.headers().etag], path).toEqual([200, etag]);
  }
});

test("other methods are refused, and what cannot be read is the asker's error", async ({ request }) => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
    const refused = await request.fetch("/", { method });
    expect([refused.status(), refused.headers().allow], method).toEqual([405, "GET, HEAD"]);
  }
  for (const path of ["/data/%E0", "/%E0", "/variants/%zz"])
    expect((await request.get(path)).status()).toBe(400);
  expect((await request.get("/data/2024-01.csv", { headers: { range: "bytes=10-0" } })).status()).toBe(200);
  expect((await request.get("/_next/image?url=%2Fx&w=64&q=1")).status()).toBe(404);
});

test("the probes answer", async ({ request }) => {
  expect((await request.get("/healthz")).status()).toBe(200);
  expect((await request.get("/readyz")).status()).toBe(200);
});

test("the hashed files come compressed and for good", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const [file = ""] = /\/_next\/static\/chunks\/[^"]+\.js/.exec(html) ?? [];
  for (const encoding of ["br", "gzip"]) {
    const headers = (await request.get(file, { headers: { "accept-encoding": encoding } })).headers();
    expect(headers["content-encoding"]).toBe(encoding);
    expect(headers["cache-control"]).toBe("public,max-age=31536000,immutable");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
  expect((await request.get(file, { headers: { range: "bytes=9-2" } })).status()).toBe(200);
  expect((await request.get("/_next/static/nothing.js")).status()).toBe(404);
});

test("/favicon.ico is an icon of 16 and 32 pixels", async ({ request }) => {
  const response = await request.get("/favicon.ico");
  expect([response.status(), response.headers()["content-type"]]).toEqual([200, "image/x-icon"]);
  const file = await response.body();
  const [reserved, type, images] = [0, 2, 4].map((at) => file.readUInt16LE(at));
  expect([reserved, type, images]).toEqual([0, 1, 2]);
  const entries = [6, 22].map((at) => ({
    width: file.readUInt8(at),
    height: file.readUInt8(at + 1),
    bytes: file.readUInt32LE(at + 8),
    offset: file.readUInt32LE(at + 12),
  }));
  expect(entries.map(({ width, height }) => [width, height])).toEqual([
    [16, 16],
    [32, 32],
  ]);
  expect(entries.reduce((end, { bytes }) => end + bytes, 6 + 2 * 16)).toBe(file.length);
  for (const { offset } of entries) expect(file.readUInt32LE(offset)).toBe(40);
});

test("GET /api/results has the documented shape, holes as null with their reason", async ({ request }) => {
  const response = await request.get(
    "/api/results?variant=antrea-ipsec,cilium&streams=single&path=service&metric=bandwidth",
  );
  expect(response.headers()["content-type"]).toContain("application/json");
  const body = (await response.json()) as { rows: Record<string, unknown>[] } & Record<string, unknown>;
  expect(body).toMatchObject({
    edition: "2024-01",
    metric: { id: "bandwidth", unit: "bit/s", better: "higher", caveat: null },
    problems: [],
    source: { commit: "3a5c159000f26ac9a1686ddd5d6f6169fb5b6218" },
  });
  expect(body.rows[0]).toMatchObject({ variant: "cilium", test: "sts", n: 3, missing: [], comparable: true });
  expect(body.rows[1]).toMatchObject({
    variant: "antrea-ipsec",
    runs: [null, null, null],
    n: 0,
    median: null,
    rank: null,
  });
  expect(String((body.rows[1]?.missing as string[])[0])).toContain("Name or service not known");
});

test("an unknown value is a problem in the answer, a malformed request is 400 with its reason", async ({
  request,
}) => {
  const unknown = await request.get("/api/results?cni=clium");
  expect(unknown.status()).toBe(200);
  expect(((await unknown.json()) as { problems: { message: string }[] }).problems[0]?.message).toContain(
    "did you mean cilium",
  );
  for (const path of [
    "/api/results?cni=%zz",
    "/api/results.csv?cni=%ff",
    `/api/results?cni=${"a".repeat(9000)}`,
  ]) {
    const malformed = await request.get(path);
    expect(malformed.status()).toBe(400);
    expect(((await malformed.json()) as { error: string }).error).toMatch(/percent-encod|characters long/);
  }
});

test("GET /api/results.csv gives the same rows with a header and its content type", async ({ request }) => {
  const response = await request.get("/api/results.csv?cni=cilium");
  expect(response.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  const lines = (await response.text()).trim().split("\n");
  expect(lines[0]).toMatch(/^edition,metric,unit,caveat,bound,role,stat,variant,/);
  expect(lines).toHaveLength(7);
});

test("GET /data/2024-01.csv is the whole dataset", async ({ request }) => {
  const response = await request.get("/data/2024-01.csv");
  expect(response.headers()["content-type"]).toContain("text/csv");
  expect((await response.text()).trimEnd().split("\n")).toHaveLength(5659);
  expect((await request.get("/data/passwd")).status()).toBe(404);
});

test("an unknown page is a 404 that leads back", async ({ page }) => {
  const response = await page.goto("/variants/nonsense");
  expect(response?.status()).toBe(404);
  await page.getByRole("main").getByRole("link", { name: "Open the explorer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("is fastest");
});
