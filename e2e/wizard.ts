import type { Locator, Page } from "@playwright/test";

/** The recommendation page as its reader sees it. */
export class Wizard {
  readonly heading: Locator;
  readonly rows: Locator;
  readonly record: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1 });
    this.rows = page.locator("table.ranked tbody tr");
    this.record = page.locator("pre.record");
  }

  /** Opens an address and waits until its controls answer. */
  async open(address = "/recommend"): Promise<void> {
    await this.page.goto(address);
    await this.page.locator("html[data-ready]").waitFor({ state: "attached" });
  }

  /** Waits until the answer is the one to the profile in the link: the controls and the link change first. */
  private async settled(): Promise<void> {
    await this.page.locator('main[aria-busy="false"]').waitFor();
  }

  /** Places and names of the candidates, from the top. */
  async order(): Promise<string[]> {
    await this.settled();
    const cells = this.rows.locator("td:first-child, th");
    const texts = await cells.allInnerTexts();
    return texts.flatMap((text, index) => (index % 2 === 0 ? [`${text} ${texts[index + 1] ?? ""}`] : []));
  }

  /** Names of the candidates, from the top. */
  async names(): Promise<string[]> {
    return (await this.order()).map((row) => row.replace(/^\d+(–\d+)? /, ""));
  }

  /** All that the answer says, but for the decision record, which is made when it is opened. */
  async answer(): Promise<string> {
    await this.settled();
    return this.page.locator("main").evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement;
      copy.querySelector("pre.record")?.remove();
      return copy.textContent;
    });
  }
}
