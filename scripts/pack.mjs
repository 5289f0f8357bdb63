// npm run pack -- <folder>: copies what the built app needs to run, and nothing else, into a new folder. Start it there with
// `NODE_ENV=production node scripts/serve-app.mjs HOST PORT`; it writes nothing.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { nodeFileTrace } from "@vercel/nft";
import { exitWith, Failure } from "./support/failure.mjs";
import { distDir, root, tools } from "./support/paths.mjs";

/** What a server in production never loads, though code of Next's names it: its development, bundlers, documents. */
const never = [
  "**/*.dev.js",
  "**/*.map",
  "**/*experimental*",
  "**/next/dist/docs/**",
  "**/next/dist/server/{dev,mcp,capsize-font-metrics.json}/**",
  "**/next/dist/compiled/{babel*,next-devtools,postcss*,terser*,cssnano*,sass-loader,@vercel/og}/**",
  "node_modules/{typescript,eslint,@eslint,vite,vitest,rolldown,esbuild,@esbuild,tsx,playwright*,@playwright,prettier}/**",
  "node_modules/@next/swc*/**",
  ".next*/**",
  ".bench/**",
];

/** What is read at run time by its name: figures, files, the fonts of pictures, and what Next loads to read its settings. */
const byName = [
  "data",
  "public",
  "node_modules/@expo-google-fonts/inter/400Regular",
  "node_modules/@expo-google-fonts/inter/600SemiBold",
  "node_modules/next/dist/compiled/webpack",
  "node_modules/next/dist/compiled/@babel/runtime",
];

/** Files that Next itself found its answers to need, by path from the root. */
function nextFiles() {
  const traces = readdirSync(distDir, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".nft.json") && !name.startsWith("cache"),
  );
  return traces.flatMap((name) => {
    const trace = join(distDir, name);
    const { files } = /** @type {{ files: string[] }} */ (JSON.parse(readFileSync(trace, "utf8")));
    return files.map((file) => relative(root, resolve(dirname(trace), file)));
  });
}

async function neededFiles() {
  const { fileList } = await nodeFileTrace(
    [tools.server, join(root, "scripts/healthcheck.mjs"), join(root, "next.config.js")],
    {
      base: root,
      processCwd: root,
      ignore: never,
    },
  );
  const own = ["package.json", ...nextFiles(), ...fileList];
  return [...new Set(own)].filter(
    (name) => existsSync(join(root, name)) && statSync(join(root, name)).isFile(),
  );
}

async function pack() {
  const [to] = process.argv.slice(2);
  if (to === undefined) throw new Failure("usage: npm run pack -- <folder>");
  if (!existsSync(join(distDir, "BUILD_ID")))
    throw new Failure("There is no build: run `npm run build` first.");
  const target = resolve(to);
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new Failure(`${target} is not empty: nothing was packed.`);
  mkdirSync(target, { recursive: true });
  const place = (/** @type {string} */ name) => {
    const copy = join(target, name);
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(join(root, name), copy, { recursive: true, dereference: true });
  };
  for (const name of await neededFiles()) place(name);
  for (const name of byName) place(name);
  const built = relative(root, distDir);
  for (const name of readdirSync(distDir).filter(
    (each) => !["cache", "trace", "trace-build", "types"].includes(each),
  ))
    place(join(built, name));
  console.log(`packed into ${target}`);
}

pack().catch(exitWith);
