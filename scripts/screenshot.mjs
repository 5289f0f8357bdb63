import path from "node:path";
import { chromium } from "@playwright/test";
import { findChromium } from "./find-chromium.mjs";

/**
 * Takes the README's picture of a running site: `npm run screenshot -- [address]`, http://localhost:3000 unless given.
 * Writes public/front-page.png, 1280 by 800.
 */
const address = process.argv[2] ?? "http://localhost:3000/";
const target = path.join(import.meta.dirname, "..", "public", "front-page.png");
const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: "light" });
  await page.goto(address, { waitUntil: "networkidle" });
  await page.screenshot({ path: target });
  console.log(`wrote ${target}`);
} finally {
  await browser.close();
}
