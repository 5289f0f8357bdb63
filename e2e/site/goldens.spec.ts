/**
 * How every kind of page looks, against pictures that somebody accepted: in both themes, at three widths, in a font of the project. `npm run goldens` accepts
 * what is seen now.
 */
import { pages } from "../support/pages";
import { expect, test } from "../support/test";
import { acceptAs, differsFrom, goldenFont, type Look } from "../support/golden";

/** One of each kind of page. */
const kinds: readonly (keyof typeof pages)[] = [
  "home",
  "explorer",
  "heat",
  "scatter",
  "recommend, today",
  "compare",
  "questions",
  "question",
  "findings",
  "finding",
  "variants",
  "variant",
  "history",
  "repeats",
  "seconds side by side",
  "import",
  "measure",
  "method",
  "glossary",
  "data",
  "links",
  "search",
  "embed",
  "own results, none here",
  "not found",
];

test.use({ bypassCSP: true });

const looks: readonly Look[] = [1280, 390, 320].flatMap((width) =>
  (["light", "dark"] as const).map((theme) => ({ width, theme })),
);

for (const kind of kinds)
  test(`${kind} looks as it was accepted, in both themes at three widths`, async ({ page }, {
    outputDir,
  }) => {
    const differences: string[] = [];
    await page.goto(pages[kind]);
    // What the page finds in this browser comes after its figures.
    if (kind === "import") await page.getByText("This browser keeps no results").waitFor();
    await page.addStyleTag({ content: goldenFont });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    for (const look of looks) {
      await page.setViewportSize({ width: look.width, height: 900 });
      await page.emulateMedia({ colorScheme: look.theme, reducedMotion: "reduce" });
      const seen = await page.screenshot({ animations: "disabled", caret: "hide" });
      if (process.env.ACCEPT_GOLDENS) await acceptAs(kind, look, seen);
      else differences.push(...(await differsFrom(kind, look, seen, outputDir)));
    }
    expect(differences).toEqual([]);
  });
