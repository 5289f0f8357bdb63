import { Explorer } from "../support/explorer";
import { expect, test } from "../support/test";

test("a filter narrows chart, table, heading and count at once", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open();
  await explorer.expectRows(23);
  await explorer.option("CNI", "Cilium").check();
  await explorer.expectRows(6);
  await expect(explorer.query).toContainText("6 variants");
  await expect(page.locator(".chart-area .panel").first().locator(".row-labels")).toHaveText(/^Cilium\s/);
  await expect(page.locator(".chart-area .row-labels", { hasText: "Calico" })).toHaveCount(0);
  await expect(page).toHaveURL(/\?cni=cilium&v=1$/);
});

test("a filter moves no figure and no rank of the rows that stay", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open();
  const cells = () =>
    explorer.rows.filter({ has: page.getByRole("link", { name: "Cilium", exact: true }) }).locator("td");
  const before = await cells().allInnerTexts();
  await explorer.option("CNI", "Cilium").check();
  await explorer.expectRows(6);
  expect(await cells().allInnerTexts()).toEqual(before);
});

test("active filters are listed and removed one by one, and reset in one click", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?cni=cilium,calico&encryption=wireguard");
  await explorer.expectRows(4);
  await page.getByRole("link", { name: "Remove CNI: Calico" }).click();
  await explorer.expectRows(1);
  await page.getByRole("link", { name: "Reset filters" }).click();
  await explorer.expectRows(23);
  await expect(page).toHaveURL(/\/explore\?v=1$/);
});

test("an option that would leave nothing says so", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?encryption=ipsec");
  const flannel = page
    .getByRole("group", { name: "CNI", exact: true })
    .locator("label", { hasText: "Flannel" });
  await expect(flannel).toHaveClass(/leaves-nothing/);
  await expect(flannel.locator("span")).toHaveText("0");
});

test("a filter counts variants, each once however many tests are shown", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?protocol=tcp,udp&streams=single,multi&path=direct,service");
  const calico = page.getByRole("group", { name: "CNI" }).locator("label", { hasText: "Calico" });
  await expect(calico.locator("span")).toHaveText("7");
  await explorer.option("CNI", "Calico").check();
  await explorer.expectRows(56);
  await expect(calico.locator("span")).toHaveText("7");
});

test("traffic is one choice: nothing is ticked again behind the reader, and every choice is one step", async ({
  page,
}) => {
  const explorer = new Explorer(page);
  await explorer.open();
  await expect(explorer.traffic("Protocol", "TCP")).toBeChecked();
  await explorer.traffic("Protocol", "UDP").check();
  await expect(page).toHaveURL(/\?protocol=udp&v=1$/);
  await expect(explorer.traffic("Protocol", "TCP")).not.toBeChecked();
  await explorer.traffic("Protocol", "TCP and UDP").check();
  await expect(page).toHaveURL(/\?protocol=tcp,udp&v=1$/);
  await explorer.expectRows(46);
  await page.goBack();
  await expect(explorer.traffic("Protocol", "UDP")).toBeChecked();
  await explorer.open("/explore?protocol=tcp,idle&metric=memory");
  await expect(explorer.traffic("Protocol", "TCP and idle (no traffic)")).toBeChecked();
});

test("a change of test fetches what it needs and shows it", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open();
  await explorer.traffic("Protocol", "UDP").check();
  await expect(explorer.query).toContainText("UDP");
  await explorer.expectRows(23);
  await expect(page.getByRole("columnheader", { name: /^Loss/ })).toBeVisible();
});

test("readings that cannot be fetched are told and can be asked for again", async ({ page }) => {
  const explorer = new Explorer(page);
  await page.route("**/data/*.readings.json", (route) => route.fulfill({ status: 503, body: "" }));
  await explorer.open();
  await explorer.traffic("Streams", "both").check();
  await expect(page.getByRole("alert").filter({ hasText: "503" })).toBeVisible();
  await page.unroute("**/data/*.readings.json");
  await page.getByRole("button", { name: "Try again" }).click();
  await explorer.expectRows(46);
});

test("presets open their question in one click", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open();
  const presets = page.getByRole("navigation", { name: "Common questions" });
  for (const [name, words] of [
    ["Encrypted TCP", "Bandwidth, TCP, 8 streams, pod to pod: 8 variants"],
    ["Service cost", "pod to pod vs through a Service"],
    ["UDP", "Bandwidth, UDP"],
    ["Lightest on memory", "Memory overhead"],
    ["Cheapest per Gbit/s", "CPU cost (system + user, softirq excluded)"],
    ["Plain TCP", "14 plain variants and bare metal"],
  ] as const) {
    await presets.getByRole("link", { name, exact: true }).click();
    await expect(page.locator("h1, main .query").filter({ hasText: words })).not.toHaveCount(0);
  }
});

test("the saturated link is told and efficiency is one click away", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open();
  await expect(
    page.getByText("The link is saturated on TCP, 8 streams, pod to pod: 13 of 14 plain variants"),
  ).toBeVisible();
  await page.getByRole("link", { name: "Show CPU cost per Gbit/s" }).click();
  await expect(explorer.query).toContainText("CPU cost (system + user, softirq excluded)");
});

test("IPsec rows on CPU are marked not comparable and have no rank", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?metric=efficiency");
  const row = explorer.rows.filter({ has: page.getByRole("link", { name: "Antrea IPsec" }) });
  await expect(row.locator("td").first()).toContainText("none");
  await expect(page.getByRole("list", { name: "Notes to the table" })).toContainText(
    "Not comparable: the published CPU leaves softirq out",
  );
});

test("a Service test has no bare metal, says why, and offers the direct sibling", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?path=service");
  await page.getByRole("link", { name: "Compare with bare metal's direct test" }).click();
  await expect(page).toHaveURL(/baseline=baremetal-direct/);
  const row = explorer.rows.filter({ has: page.getByRole("link", { name: "Calico eBPF", exact: true }) });
  await expect(row).toContainText("about the same");
  const slower = explorer.rows.filter({ has: page.getByRole("link", { name: "Cilium IPsec", exact: true }) });
  await expect(slower).toContainText("−86.");
});
