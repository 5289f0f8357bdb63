import type { Page } from "@playwright/test";
import { expect, test } from "../support/test";

/** The texts on the value axes of all panels of a quantity, a list a panel. */
async function axisEnds(page: Page, quantity: string): Promise<string[][]> {
  const chart = page.locator(".seconds-chart").filter({ has: page.getByRole("heading", { name: quantity }) });
  const panels = await chart.locator(".seconds-plot").all();
  return Promise.all(panels.map((panel) => panel.locator(".y-tick").allTextContents()));
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the seconds of a run are drawn and stand in figures", async ({ page }) => {
    await page.goto("/seconds?variant=cilium");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("The bandwidth of Cilium varies by");
    await expect(page.locator("main .query")).toHaveText(
      "Cilium: inside the runs of TCP, 8 streams, pod to pod, 2024-01",
    );
    await expect(page.getByRole("img", { name: /^Cilium, run \d, bandwidth/ })).toHaveCount(3);
    const row = page.getByRole("row", { name: /^Cilium, run 1/ });
    await expect(row.getByRole("cell").first()).toHaveText("39.3");
    await expect(row.getByText("38,180")).toHaveCount(2);
  });

  test("without a variant the steadiest and the least steady are drawn, as the table below orders them", async ({
    page,
  }) => {
    await page.goto("/seconds?test=dum&v=1");
    const rows = page.getByRole("region", { name: /teadi|pread/ }).getByRole("rowheader");
    const names = (await rows.allInnerTexts()).map((name) => name.trim());
    const drawn = await page.getByRole("img", { name: /, run 1, bandwidth/ }).all();
    const labels = await Promise.all(drawn.map((image) => image.getAttribute("aria-label")));
    expect(labels.map((label) => label?.split(", run ")[0])).toEqual([names[0], names.at(-1)]);
  });

  test("the form chooses variants and test, and its answer is a clean link", async ({ page }) => {
    await page.goto("/seconds");
    await page.getByLabel("Test").selectOption({ label: "UDP, 1 stream, pod to pod" });
    await page.getByLabel("Variant 1").selectOption({ label: "Flannel" });
    await page.getByLabel("Variant 2").selectOption({ label: "Calico" });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/\/seconds\?variant=calico,flannel&test=dus&v=1$/);
    await expect(page.getByRole("columnheader", { name: /^Loss, published/ })).toBeVisible();
    await expect(page.getByRole("img", { name: /^Flannel, run 2, jitter/ })).toBeVisible();
  });

  test("how steady every variant was leads to its seconds", async ({ page }) => {
    await page.goto("/seconds?test=dum");
    await expect(page.locator("tbody tr")).toHaveCount(23);
    await page.getByRole("link", { name: "Canal" }).click();
    await expect(page).toHaveURL(/\/seconds\?variant=canal&test=dum&v=1$/);
  });

  test("a run that failed gives iperf3's message, a run cut late its time", async ({ page }) => {
    await page.goto("/seconds?variant=antrea-ipsec&test=sts");
    await expect(page.getByText(/^All runs: iperf3 failed: .* Name or service not known$/)).toHaveCount(4);
    await page.goto("/seconds?variant=calico-vpp");
    await expect(page.getByRole("row", { name: /run 2/ })).toContainText("6.31 over 62.9 s");
  });
});

test("all panels of a quantity share one scale", async ({ page }) => {
  for (const address of ["/seconds?variant=calico-vpp,cilium", "/seconds?variant=cilium,flannel&axis=fit"]) {
    await page.goto(address);
    for (const quantity of ["Bandwidth", "Retransmits", "Round-trip time", "Congestion window"]) {
      const ends = await axisEnds(page, quantity);
      expect(ends, `${address} ${quantity}`).toHaveLength(6);
      expect(new Set(ends.map((texts) => texts.join(" "))).size, `${address} ${quantity}`).toBe(1);
    }
  }
});

test("a link that cannot be read in full says so and shows what it can", async ({ page }) => {
  await page.goto("/seconds?variant=clium,calico&test=idle&colour=red");
  const problems = page.getByRole("region", { name: "Problems with this link" });
  await expect(problems.getByRole("listitem")).toHaveText([
    "Unknown variant 'clium': did you mean cilium? It was left out.",
    "Unknown test 'idle'. Shown with dtm.",
    "Unknown parameter 'colour'. It changes nothing.",
  ]);
  await expect(problems.getByRole("link")).toHaveAttribute("href", "/seconds?variant=calico&v=1");
  await expect(page.locator("main .query")).toContainText("Calico: inside the runs");
});

test("a variant's page and the comparison lead to the seconds", async ({ page }) => {
  await page.goto("/variants/kubeovn");
  await expect(page.getByRole("img", { name: /^Kube-OVN, run \d, bandwidth/ })).toHaveCount(3);
  await expect(page.getByRole("link", { name: "UDP, 8 streams, through a Service" })).toHaveAttribute(
    "href",
    "/seconds?variant=kubeovn&test=sum&v=1",
  );
  await page.goto("/compare?variant=cilium,flannel");
  await page.getByRole("link", { name: /second by second/ }).click();
  await expect(page).toHaveURL(/\/seconds\?variant=cilium,flannel&v=1$/);
});

test("the page names its own address and leads to the files, which are served as listed", async ({
  page,
  request,
}) => {
  await page.goto("/seconds?test=dus&variant=cilium&form=0");
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    /\/seconds\?variant=cilium&test=dus&v=1$/,
  );
  const file = await request.get("/data/2024-01.seconds.cilium.json");
  expect(file.headers()["content-type"]).toContain("application/json");
  expect(await file.json()).toMatchObject({ edition: "2024-01", variant: "cilium" });
  const index = (await (await request.get("/data/index.json")).json()) as { files: { name: string }[] };
  expect(index.files.filter(({ name }) => name.startsWith("2024-01.seconds."))).toHaveLength(24);
});

test("the explorer asks for no seconds", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/explore?v=1");
  await page.getByRole("link", { name: "Heat table" }).click();
  await expect(page.locator("table.heat")).toBeVisible();
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((url) => url.includes("seconds"))).toEqual([]);
});

test("an edition that published no seconds says so", async ({ page }) => {
  await page.goto("/seconds?edition=2020-08&variant=doc-cilium.u18.04-default");
  await expect(page.getByRole("main")).toContainText("The dataset 2020-08 has no seconds");
  await page.goto("/variants/doc-cilium.u18.04-default");
  await expect(page.getByRole("main")).not.toContainText("second by second");
});

test("a variant's page has the seconds of its runs in figures beside the published ones", async ({
  page,
}) => {
  await page.goto("/variants/calico-vpp");
  const rows = page.getByRole("region", { name: "The runs in figures" }).locator("tbody tr");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText("over 62.9 s");
  const charts = page.locator(".seconds-chart").getByRole("heading", { level: 3 });
  await expect(charts).toHaveText([
    "Bandwidth inside the runs (Gbit/s)",
    "Retransmits inside the runs (per second)",
    "Round-trip time under load inside the runs (ms)",
  ]);
  const headings = await page.getByRole("heading").allTextContents();
  expect(new Set(headings).size, headings.join("; ")).toBe(headings.length);
});

test.describe("a run reached for", () => {
  const first = (page: Page) => page.locator(".seconds-panel .engaged-chart").first();

  /** Where line, percentile band, skipped second and ticks are, from the panel's corner. */
  async function places(page: Page): Promise<Record<string, number[]>> {
    return first(page).evaluate((panel) => {
      const corner = panel.getBoundingClientRect();
      const of = (selector: string) =>
        [...panel.querySelectorAll(selector)].flatMap((node) => {
          const { left, top, right, bottom } = node.getBoundingClientRect();
          return [left - corner.left, top - corner.top, right - corner.left, bottom - corner.top];
        });
      return {
        line: of("path.seconds-line, .seconds-line path"),
        band: of("rect.band, .band path"),
        skipped: of("rect.omitted, .omitted path"),
        ticks: of("text.tick"),
        values: of("text.y-tick"),
        unit: of("text.time-unit"),
      };
    });
  }

  /** Opens the page and waits until it listens. */
  async function open(page: Page, query: string): Promise<void> {
    await page.goto(`/seconds?${query}`);
    await page.locator("html[data-ready]").waitFor({ state: "attached" });
  }

  for (const query of ["variant=cilium", "variant=flannel&axis=fit"])
    test(`is drawn by Recharts in its place: ${query}`, async ({ page }) => {
      await open(page, query);
      const drawn = await places(page);
      const box = await first(page).boundingBox();
      await first(page).dispatchEvent("pointermove");
      await expect(first(page).locator(".recharts-wrapper")).toBeVisible();
      const taken = await places(page);
      expect(await first(page).boundingBox()).toEqual(box);
      for (const [part, numbers] of Object.entries(drawn)) {
        expect(numbers.length, part).toBeGreaterThan(0);
        expect(taken[part], part).toHaveLength(numbers.length);
        const shifts = numbers.map((number, index) => Math.abs(number - (taken[part]?.[index] ?? Infinity)));
        expect(Math.max(...shifts), part).toBeLessThanOrEqual(1);
      }
    });

  test("shows a part of itself over the whole width, by the brush and the keyboard alone", async ({
    page,
  }) => {
    await open(page, "variant=cilium");
    await first(page).focus();
    const start = first(page).getByRole("slider").first();
    await expect(start).toBeVisible();
    await start.focus();
    for (let step = 0; step < 31; step += 1) await page.keyboard.press("ArrowRight");
    await expect(first(page).locator("text.tick")).toHaveText(["30", "35", "40", "45", "50", "55", "60"]);
  });

  test("tells a second's value under the pointer", async ({ page }) => {
    await open(page, "variant=cilium");
    await first(page).hover();
    await first(page)
      .locator(".recharts-wrapper")
      .hover({ position: { x: 200, y: 50 } });
    await expect(first(page).locator(".tooltip")).toHaveText(/^Second \d+\.?\d* Gbit\/s$/);
  });
});
