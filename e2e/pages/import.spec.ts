import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/test";

const open = async (page: Page, address = "/import") => {
  await page.goto(address);
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
};

const sample = readFileSync("public/samples/iperf3-calico.json");
const files = (name: string, buffer: Buffer) => ({ name, mimeType: "application/json", buffer });

/** Gives files as a drop does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ""], fileName ?? ""));
      return transfer;
    },
    [name, text],
  );
  await page.locator(".drop-zone").dispatchEvent("drop", { dataTransfer: data });
}

test("a dropped file is shown before it is added, then judged next to the published figure, and nothing is sent", async ({
  page,
}) => {
  await open(page);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(request.url());
  });
  await drop(page, "calico.json", sample.toString());
  await expect(page.getByRole("heading", { name: "1 run understood" })).toBeVisible();
  await expect(page.getByLabel("CNI of row 1")).toHaveValue("calico");
  await page.getByLabel("MTU of row 1").fill("1450");
  await page.getByLabel("Name of row 1").fill("Calico");
  await page.getByRole("button", { name: "Add 1 run" }).click();
  await page.getByLabel("Your link in Gbit/s").fill("10");
  const verdict = page.getByRole("article").first();
  await expect(verdict.getByRole("heading")).toHaveText(
    "Below the lab. Your Calico reaches 6.10 of 10.0 Gbit/s (61 % of the link) on 1 stream; Calico carried 19.6 Gbit/s in the lab, more than your link.",
  );
  await page.getByText("All 1 run").click();
  await page.getByLabel("Streams of row 1").fill("8");
  await expect(verdict).toContainText("Calico reached 98 % of its link in the lab.");
  await expect(verdict.getByRole("listitem")).toContainText(["Your pod MTU is 1,450 bytes (lab: 8,950)."]);
  expect(sent).toEqual([]);
});

test("pasted text is read, results survive a reload, and are removed", async ({ page }) => {
  await open(page);
  await page
    .getByLabel("Or paste what iperf3 printed")
    .fill(
      "[ ID] Interval           Transfer     Bitrate\n[  5]   0.00-10.04  sec  1 GBytes  940 Mbits/sec  receiver",
    );
  await page.getByRole("button", { name: "Read the text" }).click();
  await page.getByRole("button", { name: "Add 1 run" }).click();
  await expect(page.getByRole("article")).toContainText("reaches 0.940 Gbit/s");
  await expect(page.getByText("Kept in this browser.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("article")).toContainText("reaches 0.940 Gbit/s");
  await page.getByRole("button", { name: "Remove all" }).click();
  await expect(page.getByText("This browser keeps no results of yours.")).toBeVisible();
  await page.reload();
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await expect(page.getByRole("article")).toHaveCount(0);
});

test("a file that is not understood says what was tried, and its problems can be saved", async ({ page }) => {
  await open(page);
  await page.getByLabel("choose files").setInputFiles(files("notes.txt", Buffer.from("<b>hello</b>")));
  await expect(page.getByRole("heading", { name: "Nothing was understood" })).toBeVisible();
  await expect(page.getByText(/none of: .*iperf3 JSON/)).toBeVisible();
  await expect(page.locator(".problem b")).toHaveCount(0);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download problems" }).click();
  expect((await saved).suggestedFilename()).toBe("problems.csv");
});

test("a link with the data opens in another profile; the export comes back in", async ({
  page,
  browser,
  baseURL,
}) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await page.getByRole("button", { name: "try a sample" }).click();
  await page.getByRole("button", { name: "Add 1 run" }).click();
  await page.getByRole("button", { name: "Copy link with the data" }).click();
  await expect(page.getByText("Link copied.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain("/import#own=1.");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export as CSV" }).click();
  const csv = await (await saved).path();
  const other = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const fresh = await other.newPage();
  await open(fresh, link);
  await expect(fresh.getByRole("article")).toContainText("6.10 Gbit/s");
  await fresh.getByLabel("choose files").setInputFiles(csv);
  await expect(fresh.getByRole("heading", { name: "1 run understood" })).toBeVisible();
  await other.close();
});

test("where storage is blocked the page says so and works on", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { get: () => undefined });
  });
  await open(page);
  await expect(page.getByText("stores nothing for this page")).toBeVisible();
  await page.getByRole("button", { name: "try a sample" }).click();
  await page.getByRole("button", { name: "Add 1 run" }).click();
  await expect(page.getByRole("article")).toContainText("6.10 Gbit/s");
});

test("own results are a dataset of the explorer: filtered, sorted, and in a link that another browser opens", async ({
  page,
  browser,
}) => {
  await open(page);
  await drop(page, "calico.json", sample.toString());
  await page.getByLabel("Name of row 1").fill("Ours");
  await page.getByRole("button", { name: "Add 1 run" }).click();
  await page.getByLabel("Your link in Gbit/s").fill("10");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.getByRole("link", { name: "Open in the explorer" }).click();
  const row = page.locator("tbody tr").filter({ hasText: "Ours" });
  await expect(row).toContainText("6.1");
  await expect(page.getByRole("figure").first()).toContainText("Ours");
  await page.getByLabel("Metric").selectOption({ label: "Retransmits (count)" });
  await expect(page).toHaveURL(/edition=yours.*metric=retransmits/);
  expect(asked.filter((url) => url.includes("yours.readings") || url.includes("/picture/"))).toEqual([]);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain("#own=1.");
  const other = await browser.newContext();
  const there = await other.newPage();
  await there.goto(link);
  await expect(there.locator("tbody tr").filter({ hasText: "Ours" })).toBeVisible();
  await other.close();
});

test("a link to own results that this browser does not have says so", async ({ page }) => {
  await page.goto("/explore?edition=yours&v=1");
  await expect(page.getByRole("status")).toHaveText(
    "There are no results of yours in this browser, and the link carries none.",
  );
  await expect(page.getByRole("link", { name: "Add or change your results" })).toBeVisible();
});

test("what is changed after a link brought it is kept over a reload", async ({ page }) => {
  await open(page);
  await drop(page, "calico.json", sample.toString());
  await page.getByRole("button", { name: "Add 1 run" }).click();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy link with the data" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto("about:blank");
  await open(page, link);
  await page.getByLabel("Your link in Gbit/s").fill("25");
  await expect(page.getByText("Kept in this browser.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Your link in Gbit/s")).toHaveValue("25");
});

test("any other table is read once the reader has said what its columns are", async ({ page }) => {
  await open(page);
  await drop(page, "mine.csv", "set-up,Throughput,colour\nCalico,940,red\nCilium,fast,blue\n");
  await expect(page.getByRole("heading", { name: "What are the columns of mine.csv?" })).toBeVisible();
  await expect(page.getByLabel("Column set-up")).toHaveValue("name");
  await expect(page.getByLabel("Column colour")).toHaveValue("");
  await page.getByLabel("Column Throughput").selectOption("leave out");
  await page.getByRole("button", { name: "Read 2 rows" }).click();
  await expect(page.getByText("Choose the column that is the bandwidth")).toBeVisible();
  await page.getByLabel("Column Throughput").selectOption("bandwidth in Mbit/s");
  await page.getByRole("button", { name: "Read 2 rows" }).click();
  await expect(
    page.getByText("mine.csv, line 3, Throughput: It is no number of zero or more."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Add 2 runs" }).click();
  await expect(page.getByRole("article").first()).toContainText("Your Calico reaches 0.940 Gbit/s");
});

test("a folder is read with its folders, and its set-ups are called by them", async ({ page }, {
  outputDir,
}) => {
  const folder = path.join(outputDir, "campaign");
  for (const name of ["calico", "cilium-wg"]) {
    mkdirSync(path.join(folder, name, "1"), { recursive: true });
    writeFileSync(path.join(folder, name, "1", "all.results"), "DTM_BW=9400000000\nDTS_BW=6100000000\n");
    writeFileSync(path.join(folder, name, "1", "notes.txt"), "nothing");
  }
  await open(page);
  await page.getByLabel("a folder").setInputFiles(folder);
  await expect(page.getByRole("heading", { name: "4 runs understood" })).toBeVisible();
  await expect(page.getByLabel("Name of row 1")).toHaveValue("calico");
  await expect(page.getByLabel("Encryption of row 4")).toHaveValue("wireguard");
  await expect(page.getByText("2 files without results")).toBeVisible();
});

test("a reading is cancelled, and the next one begins from nothing", async ({ page }) => {
  await page.addInitScript(() => {
    const Real = Worker;
    // The first reader never hears what it is to read: it is slow for as long as the test needs it to be.
    globalThis.Worker = class extends Real {
      override postMessage() {
        globalThis.Worker = Real;
      }
    };
  });
  await open(page);
  await drop(page, "slow.json", sample.toString());
  await expect(page.getByText("Reading 0 of 1 file")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Reading 0 of 1 file")).toBeHidden();
  await drop(page, "next.json", sample.toString());
  await expect(page.getByRole("heading", { name: "1 run understood" })).toBeVisible();
  await expect(page.getByLabel("Name of row 1")).toHaveValue("next");
});
