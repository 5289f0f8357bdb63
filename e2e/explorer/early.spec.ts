import type { Page } from "@playwright/test";
import { Explorer } from "../support/explorer";
import { Wizard } from "../support/wizard";
import { expect, test } from "../support/test";

/** Opens a page whose scripts are on their way until they are let through: it is painted, and nothing listens. */
async function openBeforeItsScripts(page: Page, address: string): Promise<() => Promise<void>> {
  let letThrough = () => {};
  const gate = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route("**/_next/static/**", async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return async () => {
    letThrough();
    await expect(page.locator("html[data-ready]")).toBeAttached();
  };
}

test("what is set on the explorer before its script listens counts once it does", async ({ page }) => {
  const explorer = new Explorer(page);
  const letScriptsThrough = await openBeforeItsScripts(page, "/explore?encryption=none");
  await explorer.option("CNI", "Cilium").check();
  await explorer.option("Encryption", "plain").uncheck();
  await explorer.traffic("Streams", "1 stream").check();
  await page.getByLabel("Metric").selectOption("memory");
  await expect(page).toHaveURL(/\?encryption=none$/);
  await letScriptsThrough();
  await expect(page).toHaveURL(/\?metric=memory&cni=cilium&streams=single&v=1$/);
  await expect(explorer.query).toContainText("Memory");
  await expect(explorer.rows).toHaveCount(6);
  await expect(explorer.option("CNI", "Cilium")).toBeChecked();
  await page.goBack();
  await expect(page).toHaveURL(/\?encryption=none$/);
  await expect(explorer.option("CNI", "Cilium")).not.toBeChecked();
});

test("what is answered in the wizard before its script listens counts once it does", async ({ page }) => {
  const wizard = new Wizard(page);
  const letScriptsThrough = await openBeforeItsScripts(page, "/recommend");
  await page.getByLabel("Nodes", { exact: true }).fill("300");
  await page.getByLabel("Encryption", { exact: true }).selectOption("wireguard");
  await letScriptsThrough();
  await expect(page).toHaveURL(/nodes=300/);
  await expect(page).toHaveURL(/encryption=wireguard/);
  await expect(page.getByLabel("Nodes", { exact: true })).toHaveValue("300");
  await expect(wizard.heading).toContainText("WireGuard");
});

test("a page that nobody touched before its script listens changes nothing", async ({ page }) => {
  const letScriptsThrough = await openBeforeItsScripts(page, "/explore?cni=cilium,calico&metric=memory");
  const entries = await page.evaluate(() => history.length);
  await letScriptsThrough();
  await expect(page).toHaveURL(/\?cni=cilium,calico&metric=memory$/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
});
