/** What people come for, end to end from the front page; each sentence is checked against figures computed here from the dataset. */
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { measureTest } from "@/lib/statistics/measure-test";
import type { MetricId } from "@/lib/dataset/metrics";
import type { TestId } from "@/lib/dataset/tests";
import { expect, test } from "../support/test";
import { Wizard } from "../support/wizard";

const { dataset } = loadDataset();

function median(metric: MetricId, on: TestId, id: string): number {
  const figure = measureTest(dataset, on, { metric, role: "both", stat: "median" }).get(id)?.figure;
  if (figure == null) throw new Error(`no ${metric} of ${id} on ${on}`);
  return figure;
}

const GIB = 2 ** 30;

test("Calico on 10 Gbit/s today: move to Cilium? What does WireGuard cost?", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("I run").selectOption({ label: "Calico" });
  await page.getByRole("button", { name: "See my answer" }).click();
  const wizard = new Wizard(page);
  await expect(wizard.heading).toContainText("Stay on Calico.");
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await page.getByLabel("Nodes", { exact: true }).fill("40");
  await page.getByLabel("Compare with").selectOption({ label: "Cilium" });
  const cores = ((median("efficiency", "dtm", "calico") - median("efficiency", "dtm", "cilium")) * 5) / 1000;
  const memory = (median("memory", "dtm", "cilium") - median("memory", "dtm", "calico")) / GIB;
  await expect(wizard.heading).toHaveText(
    `Stay on Calico. Moving to Cilium would save ${cores.toFixed(2)} cores and cost ${memory.toFixed(2)} GiB per node`,
  );
  await expect(page).toHaveURL(/today=calico&consider=cilium&nodes=40/);
  const [plain, encrypted] = ["calico", "calico-wg"].map(
    (id) => (median("efficiency", "dtm", id) * 5) / 1000,
  );
  const carried = median("bandwidth", "dtm", "calico-wg") / 1e9;
  await expect(page.locator(".verdict")).toContainText(
    `WireGuard on Calico would use at least ${encrypted?.toFixed(2)} of 8 cores at 5 Gbit/s (without: at least ${plain?.toFixed(2)}) and carry ${carried.toFixed(2)} of your 10 Gbit/s.`,
  );
  await expect(page.locator(".verdict")).toContainText("Performance is no reason to move.");
  const row = page.locator('table.per-node tr[data-variant="calico-wg"]');
  await expect(row).toContainText(encrypted?.toFixed(2) ?? "");
});

test("the least memory with network policy: the matrix sorts, and says who enforces it", async ({ page }) => {
  await page.goto("/");
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await page.getByRole("link", { name: "Memory above bare metal" }).click();
  await expect(page).toHaveURL(/\/\?order=memory&v=1$/);
  const overhead = dataset.variants
    .filter(({ id }) => id !== "baremetal")
    .map(({ id }) => ({ id, value: median("memory-overhead", "idle", id) }))
    .sort((a, b) => a.value - b.value);
  const rows = page.locator("table.matrix tbody tr");
  await expect(rows.first()).toHaveAttribute("data-variant", overhead[0]?.id ?? "");
  await expect(rows.first().getByRole("cell").nth(-2)).toHaveText("no");
  const enforcing = overhead.find(
    ({ id }) => dataset.variants.find((variant) => variant.id === id)?.policy?.egress,
  );
  const first = page.locator("table.matrix tbody tr", {
    has: page.getByRole("cell", { name: "yes", exact: true }),
  });
  await expect(first.first()).toHaveAttribute("data-variant", enforcing?.id ?? "");
  await page.reload();
  await expect(rows.first()).toHaveAttribute("data-variant", overhead[0]?.id ?? "");
});

test("is eBPF worth it: from the front page to the verdict and its figures", async ({ page }) => {
  await page.goto("/");
  const faster = 100 * (median("bandwidth", "dts", "calico-ebpf") / median("bandwidth", "dts", "calico") - 1);
  const memory =
    (median("memory-overhead", "idle", "calico-ebpf") - median("memory-overhead", "idle", "calico")) / GIB;
  const verdict = `eBPF makes Calico ${Math.round(faster)} % faster on one TCP stream, for ${memory.toFixed(3)} GiB more memory on an idle node`;
  await page.getByRole("link", { name: verdict }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(verdict);
  const figures = page.getByRole("region", { name: "Figures: Bandwidth, TCP, 1 stream, pod to pod" });
  await expect(figures.getByRole("row", { name: /^Calico/ })).toContainText(
    (median("bandwidth", "dts", "calico-ebpf") / 1e9).toFixed(1),
  );
  await page.getByRole("link", { name: "Explore these figures" }).first().click();
  await expect(page).toHaveURL(/\/explore\?variant=calico,calico-ebpf&streams=single&v=1$/);
});

test("the encryption chart, shared: title, words and picture say what was found", async ({
  page,
  request,
}) => {
  await page.goto("/explore?chart=encryption&v=1");
  const finding = "Encryption costs three quarters of the bandwidth";
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(finding);
  const meta = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute("content");
  expect(await meta("og:title")).toBe(finding);
  expect(await meta("og:description")).toContain("Calico 39.0 plain and 8.07 WireGuard");
  const image = new URL((await meta("og:image")) ?? "");
  const picture = await request.get(`${image.pathname.replace("preview.png", "light.svg")}${image.search}`);
  expect(await picture.text()).toContain(finding);
});

test("edge, GKE, encrypted 25 Gbit/s and Windows: each says what a reader must know", async ({ page }) => {
  const wizard = new Wizard(page);
  await wizard.open("/recommend?preset=edge");
  await expect(wizard.heading).toContainText("Flannel (no network policy)");
  await wizard.open("/recommend?provider=gke&nodes=50&today=calico");
  const features = page.getByRole("region", { name: "Features" });
  await expect(features.getByRole("row", { name: /^Support on Google GKE/ })).toContainText("policy only");
  await wizard.open("/recommend?preset=encrypted&link=25&peak=20");
  const best = Math.max(
    ...dataset.variants
      .filter(({ encryption }) => encryption !== "none")
      .map(({ id }) => median("bandwidth", "dtm", id)),
  );
  await expect(wizard.heading).toHaveText(
    `None carries 20 Gbit/s encrypted; the best, Calico VPP WireGuard, reaches ${(best / 1e9).toFixed(2)} Gbit/s`,
  );
  await wizard.open("/recommend?windows=yes");
  await expect(wizard.heading).toContainText("About the same: Kube-OVN, Calico");
});

test("the matrix: group, search and tick two to compare, all in the link", async ({ page }) => {
  await page.goto("/");
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  await page.getByLabel("Group by").selectOption("encryption");
  await expect(page.locator("table.matrix tr.group")).toHaveCount(3);
  await page.getByLabel("Compare Cilium", { exact: true }).check();
  await page.getByLabel("Compare Calico", { exact: true }).check();
  await page.getByLabel("Search variants").fill("wireguard");
  await expect(page).toHaveURL(/group=encryption&find=wireguard&tick=cilium,calico&v=1$/);
  await expect(page.locator("table.matrix tbody tr[data-variant]")).toHaveCount(5);
  await page.getByRole("link", { name: "Compare Cilium, Calico" }).click();
  await expect(page).toHaveURL(/\/compare\?variant=cilium,calico&v=1$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Calico");
});

test("an old link to the explorer goes to it for good, with its query", async ({ request }) => {
  const answer = await request.get("/?metric=cpu&cni=cilium&v=1", { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([308, "/explore?metric=cpu&cni=cilium&v=1"]);
  const home = await request.get("/?find=cilium&v=1", { maxRedirects: 0 });
  expect(home.status()).toBe(200);
  const start = await request.get("/explore", { maxRedirects: 0 });
  expect([start.status(), start.headers().location]).toEqual([307, "/explore?streams=single&v=1"]);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the front page has its findings, the whole matrix and the question, which is answered", async ({
    page,
  }) => {
    await page.goto("/");
    await expect(page.locator(".tile")).toHaveCount(6);
    await expect(page.locator("table.matrix tbody tr")).toHaveCount(dataset.variants.length);
    await page.getByLabel("I run").selectOption({ label: "Cilium" });
    await page.getByRole("button", { name: "See my answer" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Kube-router");
  });
});
