import { Explorer } from "../support/explorer";
import { expect, test } from "../support/test";

test("a shared link shows a colleague the same heading, table and chart", async ({ page, browser }) => {
  const explorer = new Explorer(page);
  await explorer.open();
  await explorer.option("Encryption", "WireGuard").check();
  await page.getByLabel("Metric").selectOption("efficiency");
  await page
    .getByRole("columnheader", { name: /^Lowest run/ })
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(/sort=min/);
  await expect(explorer.query).toContainText("CPU cost");
  const seen = { heading: await explorer.heading.innerText(), rows: await explorer.rows.allInnerTexts() };

  const colleague = await (await browser.newContext()).newPage();
  const theirs = new Explorer(colleague);
  await theirs.open(page.url());
  expect({ heading: await theirs.heading.innerText(), rows: await theirs.rows.allInnerTexts() }).toEqual(
    seen,
  );
  expect(await colleague.title()).toBe(`${seen.heading} · CNI benchmark explorer`);
  await colleague.context().close();
});

test("Copy link puts the canonical address of the view on the clipboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const explorer = new Explorer(page);
  await explorer.open("/explore?encryption=wireguard&metric=bandwidth");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).search).toBe("?encryption=wireguard&v=1");
});

test("Back and Forward walk the views", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open();
  await explorer.option("CNI", "Cilium").check();
  await explorer.expectRows(6);
  await expect(page).toHaveURL(/cni=cilium/);
  await explorer.option("CNI", "Calico").check();
  await explorer.expectRows(13);
  await expect(page).toHaveURL(/cni=calico,cilium/);
  await page.goBack();
  await explorer.expectRows(6);
  await page.goBack();
  await explorer.expectRows(23);
  await page.goForward();
  await explorer.expectRows(6);
});

test("a change leaves the address in the order in which links are written, and keeps what it does not know", async ({
  page,
}) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?encryption=none&stray=1&cni=calico&cni=cilium");
  await page.getByLabel("Metric").selectOption("memory");
  await expect(page).toHaveURL(/\?stray=1&metric=memory&cni=calico,cilium&encryption=none&v=1$/);
});

test("typing in the variant finder adds nothing to the history", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open();
  const before = await page.evaluate(() => history.length);
  await page.locator("summary", { hasText: "Variant" }).click();
  await page.getByRole("searchbox", { name: "Find a variant" }).pressSequentially("cilium-w");
  await expect(page.getByRole("group", { name: "Variant", exact: true }).getByRole("checkbox")).toHaveCount(
    1,
  );
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("a link with mistakes shows the page, tells each mistake and offers the corrected link", async ({
  page,
}) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?variant=clium,calico&metric=speed&colour=red&v=9");
  const told = page.getByRole("region", { name: "Problems with this link" });
  await expect(told).toContainText("Unknown variant 'clium': did you mean cilium?");
  await expect(told).toContainText("Unknown metric 'speed'");
  await expect(told).toContainText("Unknown parameter 'colour'");
  await expect(told).toContainText("version '9'");
  await explorer.expectRows(1);
  await told.getByRole("link").click();
  await expect(page).toHaveURL(/\?variant=calico&v=1$/);
  await expect(told).toHaveCount(0);
});

for (const query of [
  "%zz",
  "?&&==%00",
  "cni=%F0%9F%92%A9",
  "__proto__=1&constructor=2",
  "metric=" + "a".repeat(3000),
]) {
  test(`the query ${query.slice(0, 30)} opens the explorer, never an error page`, async ({ page }) => {
    const explorer = new Explorer(page);
    await explorer.open(`/explore?${query}`);
    await explorer.expectRows(23);
  });
}

test("a script in a link is text", async ({ page }) => {
  const explorer = new Explorer(page);
  const alerts: string[] = [];
  page.on("dialog", (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  await explorer.open("/explore?variant=%3Cimg%20src=x%20onerror=alert(1)%3E");
  await expect(page.getByRole("region", { name: "Problems with this link" })).toContainText(
    "<img src=x onerror=alert(1)>",
  );
  expect(alerts).toEqual([]);
});
