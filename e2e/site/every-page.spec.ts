import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { pages } from "../support/pages";
import { expect, test } from "../support/test";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/** `color-contrast: .legend`. */
function wordsOf(violations: readonly Violation[]): string[] {
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

/** What axe finds, by all of its rules. Legacy mode is for pages whose frames, if any, are their own. */
async function violationsOn(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], rules: { "target-size": { enabled: true } } });
  return wordsOf((await axe.analyze()).violations);
}

/** What the axe that is on the page already finds by the rules of colour. */
async function colourViolationsOn(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: (options: object) => Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
      };
    };
    const found = await axe.run({
      resultTypes: ["violations"],
      runOnly: ["color-contrast", "link-in-text-block"],
    });
    return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) }));
  });
  return wordsOf(violations);
}

/** Words that read as translated, or that name things as persons: plain ones say the same. */
const banned =
  /\b(stands?|told|reckoned|held against|of a node|what goes on|comes? first|beside|the others|is it that|what is said of|(bits|cores|frames|times|requests) a second)\b/gi;

/** The banned words in all that a page says, titles and labels among it, each with what is around it. */
async function bannedWordsOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const named = [...document.querySelectorAll("[title], [aria-label]")].flatMap((element) => [
      element.getAttribute("title") ?? "",
      element.getAttribute("aria-label") ?? "",
    ]);
    const read = document.body.cloneNode(true) as HTMLElement;
    for (const unread of read.querySelectorAll("script, style, template")) unread.remove();
    return [read.textContent, ...named];
  });
  return texts.flatMap((text) =>
    [...text.matchAll(banned)].map(({ index }) => text.slice(Math.max(0, index - 30), index + 40)),
  );
}

for (const [name, address] of Object.entries(pages)) {
  test(`${name}: strict policy, nobody else called, no cookie, axe finds nothing in light and dark, fits 320 px`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.slow(name === "findings", "axe needs its time for a page of 3,500 nodes");
    const foreign: string[] = [];
    const refused: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(baseURL ?? "") && !request.url().startsWith("data:"))
        foreign.push(request.url());
    });
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) refused.push(message.text());
    });
    await page.emulateMedia({ colorScheme: "light" });
    const headers = (await page.goto(address))?.headers() ?? {};
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await test.step("the policy allows no inline script, nobody else is called, no cookie is set", async () => {
      const scripts = /script-src ([^;]*)/.exec(headers["content-security-policy"] ?? "")?.[1];
      expect(scripts).toMatch(/^'self'( 'sha256-[\w+/]+=*')*$/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
      expect(headers["x-powered-by"]).toBeUndefined();
      expect([foreign, refused, await context.cookies()]).toEqual([[], [], []]);
    });
    await test.step("no word that reads as translated", async () => {
      expect(await bannedWordsOn(page)).toEqual([]);
    });
    await test.step("axe finds nothing in light", async () => {
      expect(await violationsOn(page)).toEqual([]);
    });
    await test.step("axe finds nothing in dark, where the colours alone are others", async () => {
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await colourViolationsOn(page)).toEqual([]);
    });
    await test.step("the page is not scrolled sideways at 320 px, nor at 200 % zoom of 1280", async () => {
      for (const width of [320, 640]) {
        await page.setViewportSize({ width, height: 844 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
  });
}
