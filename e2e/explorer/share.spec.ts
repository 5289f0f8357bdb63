import { Explorer } from "../support/explorer";
import { openMenu } from "../support/share-menu";
import { cellsOf } from "../support/table-cells";
import { expect, test } from "../support/test";

test("a copied Markdown table equals the view, figure by figure, with its link", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const explorer = new Explorer(page);
  await explorer.open("/explore?metric=efficiency&encryption=none,ipsec&sort=variant");
  await openMenu(page, "Table");
  await page.getByRole("button", { name: "Copy Markdown" }).click();
  await expect(page.getByText("Markdown copied.")).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.split("\n").filter((line) => line.startsWith("| "));
  const cells = lines.slice(2).map((line) =>
    line
      .slice(2, -2)
      .split(" | ")
      .map((cell) => cell.replace(/( \[\d+\])+$/, "")),
  );
  const shown = await page.locator("table.results tbody tr").evaluateAll(cellsOf);
  expect(cells).toEqual(shown);
  expect(text).toContain("/explore?metric=efficiency&encryption=none,ipsec&sort=variant&v=1");
  expect(text).toContain(await explorer.heading.innerText());
});

test("what the menu gives is of the view at the time, also after a change", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const explorer = new Explorer(page);
  await explorer.open("/explore?v=1");
  await explorer.option("Encryption", "WireGuard").check();
  await explorer.expectRows(5);
  await openMenu(page, "Picture");
  await expect(page.getByRole("link", { name: "SVG, light" })).toHaveAttribute(
    "href",
    "/picture/explorer/light.svg?encryption=wireguard&v=1",
  );
  await explorer.option("Encryption", "WireGuard").uncheck();
  await expect(page.getByRole("link", { name: "SVG, light" })).toHaveAttribute(
    "href",
    "/picture/explorer/light.svg?v=1",
  );
});

test("the API's call for the view is copied as curl and answers with its rows", async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const explorer = new Explorer(page);
  await explorer.open("/explore?encryption=wireguard&metric=memory");
  await openMenu(page, "API");
  await page.getByRole("button", { name: "Copy as curl" }).click();
  await expect(page.getByText("Call copied.")).toBeVisible();
  const call = await page.evaluate(() => navigator.clipboard.readText());
  const address = /^curl '(.+)'$/.exec(call)?.[1] ?? "";
  const { rows } = (await (await request.get(address)).json()) as { rows: unknown[] };
  expect(rows).toHaveLength(await explorer.rows.count());
});

test("the system's share sheet is offered where there is one, with the link and the heading", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shared: ShareData[] = [];
    Object.assign(window, { shared });
    navigator.share = (data) => {
      shared.push(data ?? {});
      return Promise.resolve();
    };
  });
  const explorer = new Explorer(page);
  await explorer.open("/explore?encryption=wireguard");
  await page.getByRole("button", { name: "Share…" }).click();
  await expect(page.getByText("Shared.")).toBeVisible();
  const [data] = await page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
  expect(data?.url).toMatch(/\/explore\?encryption=wireguard&v=1$/);
  expect(data?.title).toBe(await explorer.heading.innerText());
});

test("without a share sheet none is offered", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "share"));
  await new Explorer(page).open("/explore?v=1");
  await expect(page.getByRole("button", { name: "Share…" })).toHaveCount(0);
});

test("a downloaded JSON has the rows, columns and figures of the downloaded CSV", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?protocol=udp&encryption=none");
  await openMenu(page, "Table");
  const [arriving] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download JSON" }).click(),
  ]);
  expect(arriving.suggestedFilename()).toBe("cni-2024-01-bandwidth.json");
  const stream = await arriving.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const { title, link, rows } = JSON.parse(Buffer.concat(chunks).toString("utf8")) as {
    title: string;
    link: string;
    rows: { cells: Record<string, unknown> }[];
  };
  expect(title).toBe(await explorer.heading.innerText());
  expect(link).toMatch(/\/explore\?(protocol=udp&encryption=none|encryption=none&protocol=udp)&v=1$/);
  expect(rows.map(({ cells }) => cells.variant)).toEqual(await explorer.names());
  expect(rows.every(({ cells }) => typeof cells.figure === "number")).toBe(true);
});

test("without script the menus open and their links lead to the pictures", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto("/explore?encryption=wireguard");
  await page.locator("details.share-menu summary", { hasText: "Picture" }).click();
  const link = page.getByRole("link", { name: "PNG, light", exact: true });
  await expect(link).toBeVisible();
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toBe("image/png");
  await context.close();
});
