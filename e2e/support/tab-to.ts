import type { Page } from "@playwright/test";

/** Presses Tab until an element that matches has the focus; throws when none gets it. */
export async function tabTo(page: Page, matches: string): Promise<void> {
  for (let step = 0; step < 160; step++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, matches))
      return;
  }
  throw new Error(`no element ${matches} is reached by Tab`);
}
