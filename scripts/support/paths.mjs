import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The folder that holds the built app, as next.config.js reads it. */
export const distDir = resolve(root, process.env.NEXT_DIST_DIR || ".next");

/** The JavaScript files of the tools, started with this Node rather than through a shell. */
export const tools = {
  server: join(root, "scripts/serve-app.mjs"),
  next: join(root, "node_modules/next/dist/bin/next"),
  prettier: join(root, "node_modules/prettier/bin/prettier.cjs"),
  eslint: join(root, "node_modules/eslint/bin/eslint.js"),
  tsc: join(root, "node_modules/typescript/bin/tsc"),
  vitest: join(root, "node_modules/vitest/vitest.mjs"),
  playwright: join(root, "node_modules/@playwright/test/cli.js"),
};
