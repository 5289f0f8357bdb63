/**
 * How every kind of page looks, against pictures that somebody accepted: in both themes, at three widths, in a font of the project. `npm run goldens` accepts
 * what is seen now.
 */
import { expect, test } from "../support/test";
import { acceptAs, differsFrom, goldenFont, type Look } from "../support/golden";

const kinds = {
  home: "/",
  explorer: "/explore?streams=single&v=1",
  heat: "/explore?chart=heat&encryption=wireguard,ipsec&protocol=tcp,udp&streams=single,multi&path=direct,service&v=1",
  scatter: "/explore?chart=scatter&v=1",
  recommend: "/recommend?today=calico&consider=cilium&nodes=40",
  compare: "/compare?variant=calico,cilium",
  questions: "/questions",
  question: "/questions/encryption",
  findings: "/findings",
  finding: "/findings/udp-poor",
  variants: "/variants",
  variant: "/variants/antrea-ipsec",
  history: "/history",
  repeatability: "/repeatability",
  seconds: "/seconds?variant=calico-vpp,cilium&test=dtm",
  import: "/import",
  measure: "/measure",
  method: "/method",
  glossary: "/glossary",
  data: "/data",
  search: "/search?q=cilium",
  embed: "/embed",
  "not-found": "/nowhere",
} as const;

test.use({ bypassCSP: true });

const looks: readonly Look[] = [1280, 390, 320].flatMap((width) =>
  (["light", "dark"] as const).map((theme) => ({ width, theme })),
);

for (const [kind, address] of Object.entries(kinds))
  test(`${kind} looks as it was accepted, in both themes at three widths`, async ({ page }, {
    outputDir,
  }) => {
    const differences: string[] = [];
    await page.goto(address);
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
