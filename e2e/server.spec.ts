import { expect, test } from "./support/test";

test("the first answer of the server holds the figures and the drawn chart", async ({ request }) => {
  const html = await (await request.get("/explore?encryption=ipsec")).text();
  expect(html).toContain("Antrea IPsec");
  expect(html).toMatch(/>4\.7</);
  expect(html.match(/<rect class="bar"/g)).toHaveLength(3);
});

test("a page asked for twice is the same page, each time with a nonce of its own", async ({ request }) => {
  const ask = async () => {
    const response = await request.get("/explore?metric=cpu", { headers: { accept: "text/html" } });
    const nonce = /'nonce-([^']+)'/.exec(response.headers()["content-security-policy"] ?? "")?.[1] ?? "";
    const text = await response.text();
    const used = [...text.matchAll(/ nonce="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(used)).toEqual(new Set([nonce]));
    return { nonce, page: text.replaceAll(nonce, "") };
  };
  const [first, second] = [await ask(), await ask()];
  expect(first.nonce).not.toBe(second.nonce);
  expect(first.page).toBe(second.page);
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
