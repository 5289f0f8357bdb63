import { Explorer } from "../support/explorer";
import { expect, test } from "../support/test";

test.describe("finding one's way", () => {
  test("the current page is marked in the navigation", async ({ page }) => {
    await page.goto("/questions/ebpf");
    const current = page.getByRole("navigation", { name: "Pages" }).locator('[aria-current="page"]');
    await expect(current).toHaveText("Questions");
    await page.goto("/method");
    await expect(current).toHaveText("Method");
  });

  test("`/` leads to the search, arrows through its answers, Enter to the page", async ({ page }) => {
    await page.goto("/method");
    const field = page.getByRole("search").getByLabel("Search the site");
    await expect(async () => {
      await page.keyboard.press("/");
      await expect(field).toBeFocused({ timeout: 200 });
    }).toPass();
    await field.pressSequentially("calico eb");
    const options = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
    await expect(options.first()).toContainText("Calico eBPF");
    await expect(page.getByRole("search").getByRole("status")).toHaveText(/\d+ results?/);
    await page.keyboard.press("ArrowDown");
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/variants/calico-ebpf");
  });

  test("Escape closes the suggestions, and a mistyped name is offered corrected", async ({ page }) => {
    await page.goto("/search?q=clium");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No result for “clium”");
    await page.getByRole("main").getByRole("link", { name: "cilium" }).click();
    await expect(
      page.getByRole("main").getByRole("link", { name: "Cilium WireGuard" }).first(),
    ).toBeVisible();
    await page.getByLabel("Search the site").fill("mtu");
    const list = page.getByRole("listbox", { name: "Suggestions" });
    await expect(list).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(list).toBeHidden();
  });

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("the search is a form, terms are links, and nothing that needs script is shown", async ({
      page,
    }) => {
      await page.goto("/explore?v=1&metric=efficiency");
      await page.getByLabel("Search the site").fill("softirq");
      await page.getByLabel("Search the site").press("Enter");
      await page.getByRole("main").getByRole("link", { name: "softirq", exact: true }).click();
      await expect(page).toHaveURL("/glossary#softirq");
      await page.getByText("More", { exact: true }).click();
      await expect(page.getByRole("group", { name: "Theme" })).toBeHidden();
    });
  });
});

test.describe("the terms", () => {
  const meaning = /Kernel work that handles received packets/;

  test("are explained on hover and on focus, and Escape closes the tip", async ({ page }) => {
    await new Explorer(page).open("/explore?metric=efficiency");
    const term = page.getByRole("main").locator('a[data-term="softirq"]').first();
    const tip = page.getByRole("tooltip");
    await term.hover();
    await expect(tip).toHaveText(meaning);
    await expect(term).toHaveAttribute("aria-describedby", "term-tip");
    await page.mouse.move(0, 0);
    await expect(tip).toBeHidden();
    await term.focus();
    await expect(tip).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(tip).toBeHidden();
  });

  test.describe("on a touch screen", () => {
    test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

    test("are explained on a tap, within the screen", async ({ page }) => {
      await new Explorer(page).open("/explore?metric=efficiency");
      await page.getByRole("main").locator('a[data-term="softirq"]').first().tap();
      const tip = page.getByRole("tooltip");
      await expect(tip).toHaveText(meaning);
      await expect(page).toHaveURL(/\/explore/);
      const box = await tip.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
    });
  });
});

test.describe("the theme", () => {
  test("is kept over pages and reloads, from the first paint on, and goes back to the system's", async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/method");
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByText("More", { exact: true }).click();
    await page.getByRole("radio", { name: "Dark" }).check();
    const dark = await ground();
    expect(dark).not.toBe(light);
    // What the root has when the body begins to be read, before anything is painted.
    await page.addInitScript(() => {
      const seen: (string | undefined)[] = [];
      Object.assign(window, { seenThemes: seen });
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        seen.push(document.documentElement.dataset.theme);
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto("/questions");
    expect(await ground()).toBe(dark);
    expect(await page.evaluate(() => (window as unknown as { seenThemes: string[] }).seenThemes)).toEqual([
      "dark",
    ]);
    await page.getByText("More", { exact: true }).click();
    await page.getByRole("radio", { name: "System" }).check();
    await page.reload();
    expect(await ground()).toBe(light);
  });
});

test("in forced colours the current page, the bars and the shapes are still to be seen", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/explore?chart=encryption");
  const shape = page.locator(".chart-area svg path").first();
  expect(await shape.evaluate((node) => getComputedStyle(node).fill)).not.toBe("none");
  const width = await page
    .getByRole("navigation", { name: "Pages" })
    .locator("[aria-current]")
    .evaluate((node) => getComputedStyle(node).borderBottomWidth);
  expect(width).toBe("2px");
  await expect(page.locator(".chart-area .legend").first()).toBeVisible();
});

const printed = {
  home: "/",
  explorer: "/explore?variant=cilium,cilium-wg",
  compare: "/compare?variant=calico,cilium",
  recommendation: "/recommend?today=calico",
  findings: "/findings",
};

for (const [name, address] of Object.entries(printed)) {
  test(`${name} on paper: its heading, link and date, no control, nothing beyond the page`, async ({
    page,
  }) => {
    await page.goto(address);
    await expect(page.locator(".print-line")).toBeAttached();
    /* A4 without its margins, in CSS pixels. */
    await page.setViewportSize({ width: 703, height: 1032 });
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const day = new Date().toISOString().slice(0, 10);
    await expect(page.locator(".print-line")).toContainText(`printed ${day}`);
    await expect(page.locator(".print-line")).toContainText(address);
    for (const control of ["nav", "form", "button", "select", "input", ".chip"])
      await expect(page.locator(control).filter({ visible: true })).toHaveCount(0);
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll("main table, main svg, main p, main h2")]
        .filter((node) => node.getBoundingClientRect().right > 704)
        .map((node) => `${node.tagName} ${node.textContent.slice(0, 40)}`),
    );
    expect(beyond).toEqual([]);
  });
}

test("what is for machines is there: the archive, llms.txt, the manifest", async ({ request }) => {
  const zip = await request.get("/data/cni-benchmark-data.zip");
  expect([zip.status(), zip.headers()["content-type"]]).toEqual([200, "application/zip"]);
  expect((await zip.body()).subarray(0, 2).toString()).toBe("PK");
  const llms = await (await request.get("/llms.txt")).text();
  expect(llms).toContain("/questions/encryption): Encryption costs");
  const manifest = (await (await request.get("/manifest.webmanifest")).json()) as {
    icons: { src: string }[];
  };
  expect((await request.get(manifest.icons[0]?.src ?? "")).status()).toBe(200);
});
