import { Explorer } from "../support/explorer";
import { cellsOf } from "../support/table-cells";
import { expect, test } from "../support/test";

const tableOf = (explorer: Explorer) => explorer.rows.evaluateAll(cellsOf);

test("the other edition is a link away and keeps the question", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?metric=efficiency&encryption=none");
  await explorer.traffic("Path", "both").check();
  await page.getByRole("navigation", { name: "Editions" }).getByRole("link", { name: "2020-08" }).click();
  await expect(page).toHaveURL(
    "/explore?edition=2020-08&metric=efficiency&encryption=none&path=direct,service&v=1",
  );
  await explorer.expectRows(40);
  await expect(explorer.query).toContainText("10 Gbit/s lab, 2020-08");
  await expect(explorer.query).toContainText("softirq included in system");
  await page.goBack();
  await expect(explorer.query).toContainText("40 Gbit/s lab, 2024-01");
});

test("a link to an edition opens it afresh, with script and without", async ({ browser }) => {
  const address = "/explore?edition=2020-08&encryption=ipsec&metric=cpu&v=1";
  const open = async (javaScriptEnabled: boolean) => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await page.goto(address);
    const explorer = new Explorer(page);
    const seen = { heading: await explorer.heading.innerText(), table: await tableOf(explorer) };
    await page.context().close();
    return seen;
  };
  const [withScript, without] = [await open(true), await open(false)];
  expect(without).toEqual(withScript);
  expect(without.table).toHaveLength(5);
  expect(without.table.map(([rank]) => rank)).not.toContain("none");
});

test("filters, sorting and exports work on an earlier edition as on the latest", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?edition=2020-08");
  await explorer.option("Kernel", "5.4").check();
  await explorer.expectRows(9);
  await expect(page).toHaveURL("/explore?edition=2020-08&kernel=5.4&v=1");
  await explorer.option("Operating system", "Ubuntu 20.04").check();
  await explorer.expectRows(4);
  await expect(page.getByRole("group", { name: "Streams" })).toHaveCount(0);
  const answer = await page.request.get("/api/results?edition=2020-08&kernel=5.4&os=ubuntu-20.04");
  const { rows } = (await answer.json()) as { rows: { variant: string }[] };
  expect(rows).toHaveLength(4);
});

test("a word of one edition is told in a link to the other", async ({ page }) => {
  await page.goto("/explore?edition=2020-08&metric=loss&streams=multi&variant=cilium");
  const problems = page.getByRole("main");
  await expect(problems).toContainText("Loss was not measured in 2020-08.");
  await expect(problems).toContainText("No tests with 8 streams in 2020-08");
  await expect(problems).toContainText("Unknown variant 'cilium'");
  await page.goto("/explore?edition=2019-04");
  await expect(page.getByRole("main")).toContainText("Unknown edition '2019-04'");
});

test("a filter word of another edition leaves no empty page: it is left out, and the page says where it is from", async ({
  page,
}) => {
  const explorer = new Explorer(page);
  for (const [query, words] of [
    [
      "os=ubuntu-18.04",
      "No operating system Ubuntu 18.04 in 2024-01, only Ubuntu 22.04; edition=2020-08 has it.",
    ],
    [
      "edition=2020-08&kernel=5.15",
      "No kernel line 5.15 in 2020-08, only 4.15 and 5.4; edition=2024-01 has it.",
    ],
  ] as const) {
    await explorer.open(`/explore?${query}`);
    await expect(page.getByRole("region", { name: "Problems with this link" })).toContainText(words);
    expect(await explorer.rows.count()).toBeGreaterThan(20);
  }
});

test("the wizard answers from the edition that its link names, and says so", async ({ page }) => {
  await page.goto("/recommend?edition=2020-08&preset=edge");
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText("figures of 2020-08");
  await page.getByText("Advanced").click();
  await page.getByRole("slider", { name: "Memory" }).fill("0");
  await expect(page).toHaveURL(/edition=2020-08/);
  await expect(heading).toContainText("figures of 2020-08");
  await page.getByRole("link", { name: "Standard cluster" }).click();
  await expect(page).toHaveURL("/recommend?edition=2020-08&v=1");
  await page
    .getByRole("navigation", { name: "Editions" })
    .getByRole("link", { name: "2024-01", exact: true })
    .click();
  await expect(page).toHaveURL("/recommend");
  await expect(heading).not.toContainText("2020-08");
});

test("variants of an earlier edition have their pages, comparisons and pictures", async ({
  page,
  request,
}) => {
  await page.goto("/variants/doc-cilium.u18.04-default");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Cilium: all runs of 2020-08");
  await page.getByRole("link", { name: "Open in the explorer" }).click();
  await expect(new Explorer(page).query).toContainText("2020-08");
  await page.goto("/compare?edition=2020-08&variant=doc-cilium.u18.04-default,doc-flannel.u18.04-default");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("10 Gbit/s lab, 2020-08");
  await page.getByLabel("Variant 3").selectOption({ label: "Weave Net" });
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Weave Net");
  const picture = await request.get("/picture/explorer/preview.png?edition=2020-08&v=1");
  expect([picture.status(), picture.headers()["content-type"]]).toEqual([200, "image/png"]);
});
