/**
 * What people come for, in Firefox. Playwright drives a Firefox of its own alone, which no package registry has; puppeteer drives the system's by the
 * standard protocol, WebDriver BiDi.
 */
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findFirefox } from "../../scripts/find-firefox.mjs";
import { expect, test } from "../support/test";

const executablePath = findFirefox();
const reason = "There is no Firefox: install firefox-esr, or name one in FIREFOX_PATH.";
if (!executablePath) console.log(`skipped: the user jobs in Firefox. ${reason}`);

test.describe.configure({ mode: "serial" });
test.skip(!executablePath, reason);

let browser: Browser;
let page: Page;
let failed: string[];

test.beforeAll(async () => {
  browser = await puppeteer.launch({ browser: "firefox", executablePath: executablePath ?? "" });
});
test.afterAll(() => browser?.close());
test.beforeEach(async () => {
  page = await browser.newPage();
  failed = [];
  page.on("pageerror", (error) => failed.push(String(error)));
});
test.afterEach(async () => {
  await page.close();
  expect(failed).toEqual([]);
});

/** Waits for what is there or soon will be, also on the page that this one gives way to. */
const seen = (selector: string) =>
  expect.poll(() => page.$eval(selector, () => true).catch(() => false)).toBe(true);

/** Puppeteer's own locators ask for code to be evaluated, which the pages' policy refuses. */
async function click(selector: string): Promise<void> {
  await seen(selector);
  await page.click(selector);
}

/** Opens a page and waits until it listens. */
async function open(address: string): Promise<void> {
  await page.goto(address);
  await seen("html[data-ready]");
}

/** Empty while one page gives way to the next. */
const heading = () => page.$eval("h1", (one) => one.textContent ?? "").catch(() => "");
const expectHeading = (words: RegExp) => expect.poll(heading).toMatch(words);
const expectAddress = (part: string) =>
  expect.poll(() => page.evaluate(() => location.href).catch(() => "")).toContain(part);

test("Calico today: the question of the front page is answered, and the answer follows the form", async ({
  baseURL,
}) => {
  await open(`${baseURL}/`);
  await page.select('select[name="today"]', "calico");
  await click('form[action="/recommend"] button');
  await seen("html[data-ready] .wizard");
  await expectHeading(/^Stay on Calico\./);
  await page.select('select[name="consider"]', "cilium");
  await expectHeading(/Moving to Cilium would save 0\.03 cores and cost 0\.12 GiB per node/);
  await expectAddress("today=calico&consider=cilium");
});

test("the explorer filters, and Back undoes it", async ({ baseURL }) => {
  await open(`${baseURL}/explore?v=1`);
  const rows = () => page.$$eval("table.results tbody tr", (all) => all.length);
  const all = await rows();
  await click('input[name="cni"][value="cilium"]');
  await expect.poll(rows).toBeLessThan(all);
  await expectAddress("cni=cilium");
  await page.evaluate(() => history.back());
  await expect.poll(rows).toBe(all);
});

test("the matrix is searched and two variants are compared", async ({ baseURL }) => {
  await open(`${baseURL}/`);
  await page.type('input[name="find"]', "antrea");
  await expect.poll(() => page.$$eval("table.matrix tbody tr", (all) => all.length)).toBe(4);
  await click('table.matrix tbody tr:nth-child(1) input[type="checkbox"]');
  await click('table.matrix tbody tr:nth-child(2) input[type="checkbox"]');
  await click("a.go");
  await expectHeading(/Antrea/);
});

test("own results are read in a worker, kept, and judged", async ({ baseURL }) => {
  await open(`${baseURL}/import`);
  await click("::-p-text(try a sample)");
  await click("::-p-text(Add 1 run)");
  await seen("article");
  await expect.poll(() => page.$eval("article", (one) => one.textContent)).toContain("6.10 Gbit/s");
  await page.reload();
  await seen("article");
  expect(await page.$eval("article", (one) => one.textContent)).toContain("6.10 Gbit/s");
});

test("the search is reached by keyboard and leads to a variant", async ({ baseURL }) => {
  await open(`${baseURL}/`);
  await page.keyboard.press("/");
  await page.keyboard.type("cilium wireguard");
  await page.keyboard.press("Enter");
  // The front page has this link too.
  await expectAddress("/search");
  await click('main a[href^="/variants/cilium-wg"]');
  await expectHeading(/^Cilium WireGuard: all runs/);
});
