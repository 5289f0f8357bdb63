import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/find-chromium.mjs";

const port = Number(process.env.E2E_PORT ?? 3210);
const url = `http://127.0.0.1:${port}`;
/** So that the server's parent is Playwright itself, whose end it watches for. */
const replacingTheShell = process.platform === "win32" ? "" : "exec ";
const isRoot = process.getuid?.() === 0;
const executablePath = await findChromium();

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/playwright",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  retries: 0,
  /** Ends what hangs. Wide enough for a machine of a quarter of the speed: no rule is about time. */
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
  use: {
    baseURL: url,
    browserName: "chromium",
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    command: `${replacingTheShell}node --require ./scripts/support/watch-parent.cjs scripts/serve-app.mjs 127.0.0.1 ${port}`,
    url,
    reuseExistingServer: false,
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  },
});
