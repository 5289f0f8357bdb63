import type { Locator, Page } from "@playwright/test";

/** The recommendation page as its reader sees it. */
export class Wizard {
  readonly heading: Locator;
  readonly rows: Locator;
  readonly record: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1 });
    this.rows = page.locator("table.per-node tbody tr:not(.of-encrypted)");
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

  /** Names of the candidates, from the top. */
  async names(): Promise<string[]> {
    await this.settled();
    return this.rows.locator("th a").allInnerTexts();
  }

  /** A box of what the cluster needs. */
  need(label: string): Locator {
    return this.page.getByRole("group", { name: "You need" }).getByLabel(label, { exact: true });
  }

  /** Opens the answers that few readers change. */
  async openAdvanced(): Promise<void> {
    const details = this.page.locator("details.advanced");
    if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
  }

  /** All that the answer says, but for the decision record and the calculation, which are made when they are opened. */
  async answer(): Promise<string> {
    await this.settled();
    return this.page.locator("main").evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement;
      for (const part of copy.querySelectorAll("pre.record, textarea, details.calculation")) part.remove();
      return copy.textContent;
    });
  }
}
