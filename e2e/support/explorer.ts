import type { Locator, Page } from "@playwright/test";
import { expect } from "./test";

/** The explorer as its reader sees it. */
export class Explorer {
  readonly rows: Locator;
  readonly status: Locator;
  readonly heading: Locator;
  /** What is shown, in one line: below the finding, or as the heading where there is none. */
  readonly query: Locator;

  constructor(readonly page: Page) {
    this.rows = page.locator("table.results tbody tr");
    this.status = page.locator(".active-filters").getByRole("status");
    this.heading = page.getByRole("heading", { level: 1 });
    this.query = page.locator("main h1, main .query").last();
  }

  /** Opens a view and waits until its controls answer. */
  async open(address = "/explore?v=1"): Promise<void> {
    await this.page.goto(address);
    await this.page.locator("html[data-ready]").waitFor({ state: "attached" });
  }

  /** A value of a variant filter. */
  option(filter: string, label: string): Locator {
    return this.page.getByRole("group", { name: filter, exact: true }).getByLabel(label, { exact: false });
  }

  /** A choice of traffic, by its whole label. */
  traffic(filter: string, label: string): Locator {
    const name = new RegExp(`^${label.replace(/[()]/g, "\\$&")} ?\\d+$`);
    return this.page.getByRole("group", { name: filter, exact: true }).getByRole("radio", { name });
  }

  /** Moves the pointer to a variant's row, where its actions then are. */
  async reach(variant: string): Promise<void> {
    await this.rows
      .filter({ has: this.page.getByRole("link", { name: variant, exact: true }) })
      .first()
      .hover();
  }

  /** Names of the variants in the table, from the top, once it shows the view in the link. */
  async names(): Promise<string[]> {
    await this.page.locator('main[aria-busy="false"]').waitFor();
    return this.rows.locator("th a").allInnerTexts();
  }

  async expectRows(count: number): Promise<void> {
    await expect(this.rows).toHaveCount(count);
    await expect(this.status).toHaveText(`${count} row${count === 1 ? "" : "s"}`);
  }
}
