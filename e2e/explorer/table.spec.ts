import { Explorer } from "../support/explorer";
import { expect, test } from "../support/test";

test("a head sorts up, then down, then back to rank order", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?encryption=ipsec");
  const head = page.getByRole("columnheader", { name: /^Lowest run/ });
  await head.getByRole("link").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  expect(await explorer.names()).toEqual(["Antrea IPsec", "Cilium IPsec", "Calico VPP IPsec"]);
  await head.getByRole("link").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await head.getByRole("link").click();
  await expect(head).not.toHaveAttribute("aria-sort");
});

test("a pinned row stays on top whatever the sort", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?encryption=none");
  await explorer.reach("Kube-router");
  await page.getByRole("button", { name: "Pin Kube-router", exact: true }).click();
  await expect(explorer.rows.first()).toContainText("Kube-router");
  await page
    .getByRole("columnheader", { name: /^Variant/ })
    .getByRole("link")
    .click();
  await expect(explorer.rows.first()).toContainText("Kube-router");
});

test("columns are taken out, added and moved, and the link keeps them", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open();
  await page.locator("summary", { hasText: "Columns" }).click();
  await page.getByRole("link", { name: "Take out Run 1" }).click();
  await expect(page.getByRole("columnheader", { name: /^Run 1/ })).toHaveCount(0);
  await page.getByRole("link", { name: "+ Kernel" }).click();
  await expect(page.getByRole("columnheader", { name: "Kernel" })).toBeVisible();
  await page.getByRole("link", { name: "Move Kernel left" }).click();
  await expect(page).toHaveURL(/columns=[a-z0-9,]*percent,kernel,encryption&/);
  await page.reload();
  await expect(page.getByRole("columnheader").nth(-2)).toHaveText("Kernel");
});

test("a hidden row is listed and brought back", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?encryption=ipsec");
  await explorer.reach("Cilium IPsec");
  await page.getByRole("button", { name: "Hide Cilium IPsec" }).click();
  await explorer.expectRows(2);
  await page.getByRole("link", { name: "Remove Hidden: Cilium IPsec" }).click();
  await explorer.expectRows(3);
});

test("two to four variants stand side by side, differences that runs and repeats carry marked", async ({
  page,
}) => {
  await page.goto("/compare");
  await page.getByLabel("Variant 1").selectOption("cilium");
  await page.getByLabel("Variant 2").selectOption("calico");
  await expect(page).toHaveURL(/\/compare\?variant=cilium,calico&v=1$/);
  const row = page
    .getByRole("region", { name: "Bandwidth side by side" })
    .getByRole("row", { name: /^TCP, 8 streams, pod to pod/ });
  await expect(row).toContainText("39.0");
  await expect(row).toContainText("within repeats");
  const single = page
    .getByRole("region", { name: "Bandwidth side by side" })
    .getByRole("row", { name: /^TCP, 1 stream, pod to pod/ });
  await expect(single.locator("strong.apart")).toContainText("−2.7 (−12.0 %) ▼ worse");
});

test("a test has one loss: explorer, comparison, variant page and API", async ({ page, request }) => {
  // cilium/results-spreadsheet.csv, lines 1 to 3: dum lost 2.847, 8.986 and 10.43 %.
  const median = 8.99;
  const test = "UDP, 8 streams, pod to pod";
  const rowOf = (region: string) =>
    page.getByRole("region", { name: region }).getByRole("row", { name: test }).first();
  await page.goto("/explore?protocol=udp&variant=cilium");
  await expect(page.getByRole("columnheader", { name: /^Loss/ })).toBeVisible();
  await expect(page.locator("table.results tbody tr").first()).toContainText("9.0 (2.8 to 10.4)");
  await page.goto("/compare?variant=calico,cilium");
  await expect(rowOf("Bandwidth side by side").getByRole("cell").last()).toContainText(
    `${median} % lost (2.85 to 10.4)`,
  );
  await expect(rowOf("Loss side by side").getByRole("cell").last()).toContainText(String(median));
  await page.goto("/variants/cilium");
  await expect(rowOf("Bandwidth on all tests")).toContainText(`${median} % lost`);
  const rowsOf = async (query: string) =>
    ((await (await request.get(`/api/results?${query}`)).json()) as { rows: Record<string, never>[] }).rows;
  const [bandwidth] = await rowsOf("protocol=udp&variant=cilium");
  const [loss] = await rowsOf("metric=loss&variant=cilium");
  expect(bandwidth?.loss).toEqual({ median: loss?.median, min: loss?.min, max: loss?.max });
  expect(Number(loss?.median)).toBeCloseTo(median, 2);
});

test("four shown variants or fewer lead to their comparison", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?variant=calico,cilium");
  await page.getByRole("link", { name: "Compare side by side" }).click();
  await expect(page).toHaveURL(/\/compare\?variant=calico,cilium/);
});

test("the form of a comparison names the variant that its differences are to", async ({ page }) => {
  await page.goto("/compare?variant=antrea-ipsec,calico-wg,cilium");
  await expect(page.getByLabel("Differences to")).toHaveValue("calico-wg");
  await expect(page.getByRole("columnheader", { name: /^Calico WireGuard/ }).first()).toContainText(
    "differences are to this one",
  );
});
