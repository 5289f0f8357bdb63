import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/[\\/]$/, "") } },
  test: {
    environment: "node",
    setupFiles: ["lib/testing/property-seed.ts"],
    /** A folder that `npm run mutate` breaks is held to its own tests. */
    include: process.env.MUTATE
      ? [`${process.env.MUTATE}/**/*.test.ts`]
      : ["app/**/*.test.ts", "components/**/*.test.{ts,tsx}", "lib/**/*.test.ts", "scripts/**/*.test.ts"],
  },
});
