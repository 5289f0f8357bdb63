import type { Locator, Page } from "@playwright/test";
import { Explorer } from "../support/explorer";
import { expect, test } from "../support/test";

async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const store = window as unknown as { shifts: number };
    store.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) store.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: number }).shifts);
}

for (const [name, address] of [
  ["bars", "/explore?v=1"],
  ["scatter", "/explore?chart=scatter"],
  ["paths", "/explore?chart=path&path=direct,service&streams=single"],
] as const) {
  test(`Recharts takes over the ${name} in their place: nothing shifts, marks stay where they were`, async ({
    page,
  }) => {
    const shifts = await watchShifts(page);
    await new Explorer(page).open(address);
    const chart = page.locator(".engaged-chart").first();
    const drawn = await chart.boundingBox();
    await chart.dispatchEvent("pointermove");
    await expect(chart.locator(".recharts-wrapper")).toBeVisible();
    expect(await chart.boundingBox()).toEqual(drawn);
    expect(await shifts()).toBe(0);
  });
}

for (const width of [1280, 390, 320])
  for (const [name, query] of [
    ["of all", ""],
    ["of one stream's CPU cost and bandwidth", "&streams=single&x=bandwidth&y=efficiency"],
    ["of UDP", "&protocol=udp&x=cpu&y=loss"],
    ["of latency, whose marks lie in a corner", "&x=rtt&y=bandwidth"],
  ] as const)
    test(`texts of the scatter ${name} overlap neither marks nor each other nor the edge at ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/explore?chart=scatter${query}`);
      const plot = page.locator(".scatter-plot").first();
      const { texts, marks, box } = await plot.evaluate((root) => {
        const boxOf = (node: Element) => {
          const { left, right, top, bottom } = node.getBoundingClientRect();
          return { left, right, top, bottom, text: node.textContent ?? "" };
        };
        const seen = (selector: string) =>
          [...root.querySelectorAll(selector)].filter((node) => node.getClientRects().length > 0).map(boxOf);
        return { texts: seen("text"), marks: seen(".mark"), box: boxOf(root) };
      });
      expect(texts.length).toBeGreaterThan(15);
      /** A pixel of a letter's box is empty on each side. */
      const touch = (a: (typeof texts)[number], b: (typeof texts)[number]) =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
      const touching = texts.flatMap((text, index) => [
        ...texts
          .slice(index + 1)
          .flatMap((other) => (touch(text, other) ? [`${text.text} | ${other.text}`] : [])),
        ...marks.flatMap((mark) => (touch(text, mark) ? [`${text.text} | a mark`] : [])),
      ]);
      expect(touching).toEqual([]);
      const outside = texts.filter(({ left, right }) => left < box.left - 1 || right > box.right + 1);
      expect(outside.map(({ text }) => text)).toEqual([]);
    });

for (const [name, query] of [
  ["UDP bars", "protocol=udp&encryption=none"],
  ["encryption", "chart=encryption"],
] as const)
  test(`at 320 px the chart of ${name} has room for its marks, drawn and interactive`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await new Explorer(page).open(`/explore?${query}`);
    const chart = page.locator(".engaged-chart").first();
    const drawn = await chart.locator(".row-plot .plot").boundingBox();
    expect(drawn?.width).toBeGreaterThan(100);
    await expect(chart.locator(".row-figures")).toBeHidden();
    await chart.dispatchEvent("pointermove");
    await expect(chart.locator(".recharts-wrapper")).toBeVisible();
    // The outer grid lines are a pixel wide, half of it outside of the plot on each side.
    const grid = await chart.locator(".recharts-cartesian-grid").boundingBox();
    expect(Math.abs((grid?.width ?? 0) - (drawn?.width ?? NaN))).toBeLessThanOrEqual(1);
  });

/** A mark on the screen: its kind, where it begins and ends across, and its vertical middle or, for an upright line, its ends. */
interface SeenMark {
  readonly kind: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every mark of a chart, whoever painted it; those of a kind in the order of rows and of the axis, points in the order of the data. */
async function marksOf(chart: Locator): Promise<SeenMark[]> {
  const marks = await chart.evaluate((root): SeenMark[] => {
    const seen = (selector: string) =>
      [...root.querySelectorAll<SVGGraphicsElement>(selector)].filter(
        (node) => node.getClientRects().length > 0,
      );
    const span = (kind: string, xs: number[], ys: number[]) => ({
      kind,
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    });
    /** The straight lines of a path from M to H, V or h, in pixels of the screen. */
    const lines = (path: SVGGraphicsElement, kind: string) => {
      const matrix = path.getScreenCTM() as DOMMatrix;
      const at = (x: number, y: number) => new DOMPoint(x, y).matrixTransform(matrix);
      const all = (path.getAttribute("d") ?? "").matchAll(/M([-\d.]+) ([-\d.]+)([HVh])([-\d.]+)/g);
      return [...all].map(([, x, y, way, end]) => {
        const [from, to] = [
          at(Number(x), Number(y)),
          way === "V" ? at(Number(x), Number(end)) : at(way === "H" ? Number(end) : Number(x), Number(y)),
        ];
        return span(way === "V" ? `${kind} upright` : kind, [from.x, to.x], [from.y, to.y]);
      });
    };
    const boxes = (selector: string, kind: string) =>
      seen(selector).map((node) => {
        const { left, right, top, bottom } = node.getBoundingClientRect();
        return { kind, left, right, top, bottom };
      });
    /** The middle one of the three lines of an error bar; the rest are its ends, of no length. */
    const errors = seen("g.range").flatMap((bar) => {
      const middle = bar.querySelectorAll("line")[1];
      if (!middle) return [];
      const matrix = middle.getScreenCTM() as DOMMatrix;
      const number = (name: string) => Number(middle.getAttribute(name));
      const [from, to] = [1, 2].map((end) =>
        new DOMPoint(number(`x${end}`), number(`y${end}`)).matrixTransform(matrix),
      ) as [DOMPoint, DOMPoint];
      const kind = from.x === to.x && from.y !== to.y ? "range upright" : "range";
      return [span(kind, [from.x, to.x], [from.y, to.y])];
    });
    const solid = seen("path.bar").flatMap((path) =>
      lines(path, "bar").map((line) => ({ ...line, bottom: line.top + 12 })),
    );
    return [
      ...solid,
      ...boxes("rect.bar", "bar"),
      ...seen("path.range").flatMap((path) => lines(path, "range")),
      ...errors,
      ...seen("path.span").flatMap((path) => lines(path, "span")),
      ...seen("path.run-dots").flatMap((path) => lines(path, "run")),
      ...boxes("path.mark", "point"),
      ...boxes("text.hole", "hole"),
      ...boxes("text.cut", "cut"),
      ...boxes("text.point-label", "label"),
      ...boxes("text.tick", "tick"),
      ...boxes("line.reference, .reference line", "reference").map((line) => ({
        ...line,
        top: 0,
        bottom: 0,
      })),
    ];
  });
  const isScatter = marks.some(({ kind }) => kind === "label");
  const isFree = (kind: string) => isScatter && kind !== "tick";
  const rowOf = ({ top }: SeenMark) => Math.round(top / 6);
  return marks.sort(
    (a, b) => a.kind.localeCompare(b.kind) || (isFree(a.kind) ? 0 : rowOf(a) - rowOf(b) || a.left - b.left),
  );
}

for (const [name, query, kinds] of [
  ["bars", "/explore?v=1", ["bar", "range", "reference", "run", "tick"]],
  ["patterned bars", "/explore?encryption=wireguard,ipsec", ["bar", "range", "run", "tick"]],
  ["bars on a logarithmic axis", "/explore?scale=log&metric=retransmits&encryption=none", ["bar", "run"]],
  [
    "bars with a hole",
    "/explore?cni=antrea&streams=single&path=service&encryption=none,ipsec",
    ["bar", "hole"],
  ],
  ["cut bars of UDP loss", "/explore?protocol=udp&metric=jitter&encryption=none", ["bar", "cut"]],
  ["paths", "/explore?chart=path&path=direct,service&streams=single", ["point", "range", "span"]],
  ["encryption", "/explore?chart=encryption&streams=single&path=service", ["hole", "point", "range", "span"]],
  [
    "scatter",
    "/explore?chart=scatter&streams=single&x=bandwidth&y=efficiency",
    ["label", "point", "range", "range upright"],
  ],
] as const)
  test(`every mark of the ${name} stays within a pixel when Recharts takes over`, async ({ page }) => {
    await new Explorer(page).open(query);
    const chart = page.locator(".engaged-chart").first();
    const drawn = await marksOf(chart);
    expect(kinds.filter((kind) => !drawn.some((mark) => mark.kind === kind))).toEqual([]);
    await chart.dispatchEvent("pointermove");
    await expect(chart.locator(".recharts-wrapper")).toBeVisible();
    const taken = await marksOf(chart);
    expect(taken.map(({ kind }) => kind)).toEqual(drawn.map(({ kind }) => kind));
    const moved = drawn.flatMap((mark, index) => {
      const other = taken[index] as SeenMark;
      const far = (["left", "right", "top", "bottom"] as const).filter(
        (side) => !(Math.abs(mark[side] - other[side]) <= 1),
      );
      return far.map((side) => `${mark.kind} ${index} ${side}: ${mark[side]} and ${other[side]}`);
    });
    expect(moved).toEqual([]);
  });

test("a change brings the drawn chart back at once, and the interactive one is taken down after", async ({
  page,
}) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?encryption=wireguard");
  const chart = page.locator(".engaged-chart");
  await chart.dispatchEvent("pointermove");
  await expect(chart.locator(".recharts-wrapper")).toBeVisible();
  await expect(chart.locator(".row-plot")).toHaveCount(0);
  await explorer.option("CNI", "Cilium").check();
  await expect(chart.locator(".row-labels")).toHaveText("Cilium WireGuard");
  await expect(chart.locator(".recharts-wrapper")).toBeHidden();
  await expect(chart.locator(".recharts-wrapper")).toHaveCount(0);
  await chart.dispatchEvent("pointermove");
  await expect(chart.locator(".recharts-wrapper")).toBeVisible();
  await expect(chart.locator(".recharts-wrapper")).toContainText("Cilium WireGuard");
});

test("the tooltip gives every run at full precision", async ({ page }) => {
  await new Explorer(page).open("/explore?variant=calico-wg&streams=single");
  const chart = page.locator(".engaged-chart");
  await chart.hover();
  await chart.dispatchEvent("pointermove");
  await expect(chart.locator(".recharts-wrapper")).toBeVisible();
  const box = await chart.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 10);
  await page.mouse.move((box?.x ?? 0) + 310, (box?.y ?? 0) + 12);
  await expect(page.locator(".tooltip")).toContainText("Run 3: blank: iperf3 wrote no output");
});

test("a missing value is a written reason where the bar would be", async ({ page }) => {
  await new Explorer(page).open("/explore?variant=antrea-ipsec&streams=single&path=service");
  await expect(page.locator(".row-plot .hole")).toContainText("Name or service not known");
  await expect(page.locator(".row-plot rect.bar")).toHaveCount(0);
});

test("a UDP bandwidth never stands without its loss, whatever columns are chosen", async ({ page }) => {
  await new Explorer(page).open("/explore?protocol=udp&columns=variant,figure");
  await expect(page.getByRole("columnheader", { name: /^Loss/ })).toBeVisible();
  for (const figures of await page.locator(".row-plot .row-figures").allTextContents()) {
    for (const line of figures.split("\n")) expect(line).toContain("% lost");
  }
});

test("a logarithmic axis says so", async ({ page }) => {
  await new Explorer(page).open("/explore?scale=log&encryption=none,wireguard,ipsec");
  await expect(page.locator(".row-plot .axis-unit")).toHaveText("Gbit/s, logarithmic");
});
