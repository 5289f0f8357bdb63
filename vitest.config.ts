import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/[\\/]$/, "") } },
  test: {
    environment: "node",
    setupFiles: ["lib/testing/property-seed.ts"],
    include: [
      "app/**/*.test.ts",
      "components/**/*.test.{ts,tsx}",
      "lib/**/*.test.ts",
      "scripts/**/*.test.ts",
    ],
  },
});
