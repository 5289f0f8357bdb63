import type { Page } from "@playwright/test";
import { Explorer } from "../support/explorer";
import { drawnImage, openMenu, textsOf } from "../support/share-menu";
import { isSameFigure } from "../support/same-figure";
import { expect, test } from "../support/test";

/** The figure of each row of the table on screen, and its UDP loss where it has one. */
async function shownFigures(page: Page): Promise<{ variant: string; figure: string }[]> {
  return page.locator("table.results").evaluate((table) => {
    const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent ?? "");
    const column = heads.findIndex((head) => head.includes(", median"));
    return [...table.querySelectorAll("tbody tr")].map((row) => {
      const cell = row.children[column]?.cloneNode(true) as HTMLElement;
      cell.querySelectorAll("sup, small, button").forEach((node) => node.remove());
      return {
        variant: row.querySelector("th a")?.textContent ?? "",
        figure: cell.textContent?.trim() ?? "",
      };
    });
  });
}

async function previewOf(page: Page): Promise<{ image: string; title: string; description: string }> {
  const content = (property: string) =>
    page.locator(`meta[property="og:${property}"]`).first().getAttribute("content");
  const image = new URL((await content("image")) ?? "");
  return {
    image: `${image.pathname}${image.search}`,
    title: (await content("title")) ?? "",
    description: (await content("description")) ?? "",
  };
}

const shareable = {
  explorer: "/explore?encryption=wireguard&metric=bandwidth",
  "udp with loss": "/explore?protocol=udp&encryption=none",
  compare: "/compare?variant=calico,cilium",
  variant: "/variants/antrea-ipsec",
  recommendation: "/recommend?preset=encrypted",
  "the seconds of all": "/seconds",
  "the seconds of four": "/seconds?variant=calico-vpp,cilium,antrea-ipsec,calico-wg",
  "seconds of UDP": "/seconds?variant=cilium-ipsec&test=sum",
  history: "/history",
  repeats: "/repeatability",
  "history of UDP": "/history?protocol=udp&path=service",
  home: "/",
  question: "/questions/encryption",
  "recommendation of today": "/recommend?today=calico&consider=cilium",
  findings: "/findings",
  "finding on CPU": "/findings/wireguard-cpu",
  "finding on UDP": "/findings/udp-poor",
};

for (const [name, address] of Object.entries(shareable)) {
  test(`the preview of ${name} is a drawn image of 1200 by 630 that carries the page's heading`, async ({
    page,
  }) => {
    await page.goto(address);
    const { image, title, description } = await previewOf(page);
    const heading = await page.getByRole("heading", { level: 1 }).innerText();
    expect(title).toBe(heading);
    expect(description).toContain(heading);
    expect(description).toMatch(/\d/);
    const { width, height, colours } = await drawnImage(page, image);
    expect([width, height]).toEqual([1200, 630]);
    expect(colours).toBeGreaterThan(50);
    const words = (await textsOf(page, image.replace("preview.png", "preview.svg"))).join(" ");
    expect(words).toContain(heading);
    expect(words).toContain("Source: github.com/InfraBuilder/benchmark-k8s-cni-2024-01");
  });
}

for (const [name, query] of Object.entries({
  "the default view": "",
  "a UDP view": "protocol=udp&encryption=none,wireguard",
  "a CPU view": "metric=cpu&streams=single",
  "differences in percent": "compare=percent&encryption=none",
})) {
  test(`the picture and the preview of ${name} say the table's figures`, async ({ page }) => {
    const explorer = new Explorer(page);
    await explorer.open(`/explore?${query || "v=1"}`);
    const shown = (await shownFigures(page)).filter(({ figure }) => /\d/.test(figure));
    expect(shown.length).toBeGreaterThan(5);
    for (const file of ["light.svg", "preview.svg"]) {
      const texts = await textsOf(page, `/picture/explorer/${file}?${query}`);
      for (const { variant, figure } of shown) {
        const row = texts.indexOf(variant);
        expect(row, `${variant} in ${file}`).toBeGreaterThanOrEqual(0);
        const beside = texts[row + 1] ?? "";
        if (!query.includes("percent"))
          expect(isSameFigure(beside, figure), `${beside} for ${figure}`).toBe(true);
        expect(beside).toMatch(/\d/);
      }
    }
  });
}

test("a heat table's picture holds every cell of the page's", async ({ page }) => {
  const query = "chart=heat&protocol=tcp&streams=single,multi&path=direct,service";
  await page.goto(`/explore?${query}`);
  const cells = await page
    .locator("table.heat tbody td > span")
    .evaluateAll((nodes) => nodes.map((node) => node.textContent?.trim() ?? ""));
  expect(cells.length).toBeGreaterThan(80);
  const texts = await textsOf(page, `/picture/explorer/dark.svg?${query}`);
  expect(cells.filter((cell) => !texts.includes(cell))).toEqual([]);
});

/** The cells of a table's rows from the second column on, without the smaller text next to them. */
async function cellsBeside(page: Page, region: string): Promise<string[][]> {
  const rows = page.getByRole("region", { name: region }).locator("tbody tr:not(.group, .between)");
  return rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.children].slice(1).map((cell) => {
        const figures = cell.cloneNode(true) as HTMLElement;
        figures.querySelectorAll("small").forEach((node) => node.remove());
        return figures.textContent?.trim() ?? "";
      }),
    ),
  );
}

test("the picture of seconds says every run's bandwidth as the page's table does, and who counted", async ({
  page,
}) => {
  const query = "variant=calico-vpp,cilium,antrea-ipsec&test=dtm";
  await page.goto(`/seconds?${query}`);
  const rows = await cellsBeside(page, "The runs in figures");
  expect(rows).toHaveLength(9);
  const texts = await textsOf(page, `/picture/seconds/dark.svg?${query}`);
  const start = texts.indexOf("Antrea IPsec, run 1");
  expect(start).toBeGreaterThan(0);
  for (const cells of rows)
    for (const figure of cells.slice(0, 7)) expect(texts.slice(start)).toContain(figure);
  expect(texts.join(" ")).toContain("TCP is counted at the sender");
  expect(texts).toContain("over 62.9 s");
});

test("the picture of how steady all were says the spreads of the page's table, and why there is none", async ({
  page,
}) => {
  await page.goto("/seconds?test=sts");
  const rows = await cellsBeside(page, "Spread inside the run");
  expect(rows).toHaveLength(23);
  const texts = await textsOf(page, "/picture/seconds/light.svg?test=sts");
  const figures = rows.flat().filter((cell) => /^[\d.,]+$/.test(cell));
  expect(figures.length).toBeGreaterThan(80);
  expect(figures.filter((figure) => !texts.includes(figure))).toEqual([]);
  expect(texts.join(" ")).toContain("Antrea IPsec, runs 1, 2 and 3: iperf3 failed");
});

test("the picture of seconds of an edition without them says so", async ({ page }) => {
  const texts = await textsOf(page, "/picture/seconds/preview.svg?edition=2020-08");
  expect(texts).toContain(
    "The dataset 2020-08 has no seconds: what iperf3 printed in its runs was not imported.",
  );
});

for (const protocol of ["tcp", "udp"]) {
  test(`the picture of the history over ${protocol} says the drawn pairs' shares, the losses and both sources`, async ({
    page,
  }) => {
    await page.goto(`/history?protocol=${protocol}&cni=flannel,cilium`);
    const rows = await cellsBeside(page, "Every figure");
    const texts = await textsOf(page, `/picture/history/light.svg?protocol=${protocol}&cni=flannel,cilium`);
    const newer = rows.slice(-2).map(([, share, , , loss]) => [share, loss]);
    for (const [share = "", loss = ""] of newer)
      expect(
        texts.some((text) => {
          const [drawn = "", lost = ""] = text.split(" · ");
          return isSameFigure(drawn, share) && (protocol === "tcp" || isSameFigure(lost, loss));
        }),
      ).toBe(true);
    const words = texts.join(" ");
    for (const part of ["2020-08 at d5fa3efa", "2024-01 at 3a5c1590", "nothing is ranked across editions"])
      expect(words).toContain(part);
    expect(/loss\sunknown/.test(words)).toBe(protocol === "udp");
  });
}

for (const [address, name] of [
  ["/seconds?variant=cilium", "cni-seconds-dtm"],
  ["/history?protocol=udp", "cni-history"],
] as const) {
  test(`${address} offers its pictures, which are images`, async ({ page }) => {
    await page.goto(address);
    const bar = page.getByRole("region", { name: "Pictures" });
    await expect(bar.getByRole("link")).toHaveCount(6);
    const link = bar.getByRole("link", { name: "PNG, 2×, dark" });
    await expect(link).toHaveAttribute("download", `${name}-dark@2x.png`);
    const { width } = await drawnImage(page, (await link.getAttribute("href")) ?? "");
    expect(width).toBe(2400);
  });
}

test("the share menu downloads the picture in both themes and sizes, the same bytes each time", async ({
  page,
}) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?encryption=wireguard");
  await openMenu(page, "Picture");
  for (const [label, file] of [
    ["SVG, light", "light.svg"],
    ["PNG, dark", "dark.png"],
    ["PNG, 2×, dark", "dark@2x.png"],
  ] as const) {
    const link = page.getByRole("link", { name: label, exact: true });
    const [arriving] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(arriving.suggestedFilename()).toBe(`cni-2024-01-bandwidth-${file}`);
    const address = (await link.getAttribute("href")) ?? "";
    const answers = await Promise.all([page.request.get(address), page.request.get(`${address}&hide=`)]);
    const [first, again] = await Promise.all(answers.map((answer) => answer.body()));
    expect(first?.equals(again ?? Buffer.alloc(0))).toBe(true);
  }
  const texts = (await textsOf(page, "/picture/explorer/light.svg?encryption=wireguard")).join(" ");
  for (const part of [
    "Gbit/s",
    "licence",
    "3a5c1590",
    "/explore?encryption=wireguard&v=1",
    "thin line: their range",
  ])
    expect(texts).toContain(part);
});

test("Copy as image puts a picture on the clipboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const explorer = new Explorer(page);
  await explorer.open("/explore?encryption=ipsec");
  await openMenu(page, "Picture");
  await page.getByRole("button", { name: "Copy as image" }).click();
  await expect(page.getByText("Picture copied.")).toBeVisible();
  const width = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await item?.getType("image/png");
    return picture ? (await createImageBitmap(picture)).width : 0;
  });
  expect(width).toBe(2400);
});

test("any query of a picture gives an image, an unknown picture is a 404 that says what there is", async ({
  request,
}) => {
  for (const query of ["%", "%ff%00", "variant=clium&colour=red", "a=".repeat(3000), "hide=😀", "v=9"]) {
    const answer = await request.get(`/picture/explorer/preview.png?${query}`);
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/png"]);
  }
  const missing = await request.get("/picture/explorer/huge.gif");
  expect(missing.status()).toBe(404);
  expect(await missing.text()).toMatch(/seconds, history, .*preview\.png/);
  expect((await request.get("/picture/variants/nobody/preview.png")).status()).toBe(404);
  expect((await request.get("/picture/explorer/%25")).status()).toBe(404);
  expect((await request.get("/picture/explorer/%")).status()).toBe(400);
});

test("a picture is kept by its tag", async ({ request }) => {
  const first = await request.get("/picture/recommend/preview.png");
  const tag = first.headers()["etag"] ?? "";
  const again = await request.get("/picture/recommend/preview.png", { headers: { "if-none-match": tag } });
  expect([tag.length > 10, again.status()]).toEqual([true, 304]);
});
