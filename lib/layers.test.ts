import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = process.cwd();
const roots = ["lib", "components", "app", "scripts"];
const isTest = (file: string) =>
  /\.test\.tsx?$/.test(file) || file.startsWith("lib/testing/") || /^lib\/import\/.*\/?drawn-/.test(file);

function sourceFiles(folder: string): string[] {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
  return names
    .map((name) => `${folder}/${name.split(path.sep).join("/")}`)
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !file.endsWith(".d.ts"));
}

/** Everything that a module names in `import … from`, `export … from`, `import "…"` or `import("…")`. */
function importsOf(text: string): string[] {
  const statement =
    /\b(?:import|export)\b[^;"'`]*?\bfrom\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/g;
  return [...text.matchAll(statement)].map((match) => match[1] ?? match[2] ?? "");
}

/** A module of ours as its path from the root without extension; a package as its name. */
function resolve(file: string, specifier: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith(".")) return path.posix.join(path.posix.dirname(file), specifier);
  return specifier;
}

/** The layer of a module: a folder of lib, a file directly in lib, or the top folder; a package is its own name. */
function layerOf(module: string): string {
  const [top = "", second = ""] = module.replace(/\.[cm]?[jt]sx?$/, "").split("/");
  if (top === "lib") return `lib/${second}`;
  return module.startsWith("@") ? `${top}/${second}` : top;
}

const production = roots.flatMap(sourceFiles).filter((file) => !isTest(file));
const arrows = production.flatMap((file) =>
  importsOf(readFileSync(path.join(root, file), "utf8")).map((specifier) => {
    const module = resolve(file, specifier);
    return { file, from: layerOf(file), module, to: layerOf(module) };
  }),
);
const ours = (layer: string) => layer.startsWith("lib/") || roots.includes(layer);

/** For each layer, the layers of ours that it may import besides itself. The map in README.md draws the same arrows. */
const allowed: Record<string, string[]> = {
  "lib/units": [],
  "lib/format": [],
  "lib/format-column": ["lib/format"],
  "lib/csv": [],
  "lib/site": [],
  "lib/link": ["lib/dataset"],
  "lib/glossary": [],
  "lib/own": ["lib/import", "lib/statistics", "lib/dataset", "lib/units", "lib/format", "lib/csv"],
  "lib/search": [
    "lib/questions",
    "lib/findings",
    "lib/view",
    "lib/link",
    "lib/glossary",
    "lib/dataset",
    "lib/format",
  ],
  "lib/dataset": ["lib/units", "lib/format", "lib/csv"],
  "lib/import": ["lib/dataset", "lib/seconds", "lib/csv", "lib/units"],
  "lib/statistics": ["lib/dataset", "lib/units", "lib/format"],
  "lib/repeatability": ["lib/view", "lib/statistics", "lib/dataset", "lib/units", "lib/format", "lib/link"],
  "lib/seconds": [
    "lib/view",
    "lib/link",
    "lib/statistics",
    "lib/dataset",
    "lib/units",
    "lib/format",
    "lib/format-column",
  ],
  "lib/view": [
    "lib/link",
    "lib/statistics",
    "lib/dataset",
    "lib/units",
    "lib/format",
    "lib/format-column",
    "lib/csv",
  ],
  "lib/recommend": [
    "lib/link",
    "lib/statistics",
    "lib/dataset",
    "lib/units",
    "lib/format",
    "lib/format-column",
    "lib/csv",
  ],
  "lib/history": ["lib/link", "lib/statistics", "lib/dataset", "lib/units", "lib/format"],
  "lib/findings": [
    "lib/view",
    "lib/recommend",
    "lib/link",
    "lib/statistics",
    "lib/dataset",
    "lib/units",
    "lib/format",
    "lib/format-column",
  ],
  "lib/questions": [
    "lib/view",
    "lib/recommend",
    "lib/repeatability",
    "lib/findings",
    "lib/link",
    "lib/statistics",
    "lib/dataset",
    "lib/units",
    "lib/format",
  ],
  "lib/matrix": [
    "lib/view",
    "lib/recommend",
    "lib/link",
    "lib/statistics",
    "lib/dataset",
    "lib/units",
    "lib/format",
    "lib/format-column",
  ],
  "lib/chart": ["lib/view", "lib/history", "lib/seconds", "lib/dataset", "lib/format"],
  "lib/picture": [
    "lib/repeatability",
    "lib/chart",
    "lib/view",
    "lib/recommend",
    "lib/findings",
    "lib/questions",
    "lib/history",
    "lib/seconds",
    "lib/link",
    "lib/statistics",
    "lib/dataset",
    "lib/units",
    "lib/format",
    "lib/format-column",
    "lib/site",
  ],
};
const forLib = (from: string) => from.startsWith("lib/");

function offences(wrong: (arrow: (typeof arrows)[number]) => boolean): string[] {
  return arrows.filter(wrong).map(({ file, module }) => `${file} imports ${module}`);
}

describe("the reader of imports", () => {
  it("sees every way in which a module names another", () => {
    const text = `import a from "./a";\nimport {\n  b,\n  type C,\n} from "@/lib/b";\nimport type { D } from '../d';\nimport "./e.css";
      export * from "./f";\nconst g = await import("./g");\nconst h = () => import(\n"./h");`;
    expect(importsOf(text)).toEqual(["./a", "@/lib/b", "../d", "./e.css", "./f", "./g", "./h"]);
  });

  it("finds the arrows that the project lives by", () => {
    const drawn = new Set(arrows.map(({ from, to }) => `${from} > ${to}`));
    const expected = [
      "lib/view > lib/statistics",
      "lib/statistics > lib/dataset",
      "lib/import > lib/dataset",
      "components > lib/view",
    ];
    expect(expected.filter((arrow) => !drawn.has(arrow))).toEqual([]);
    expect(arrows.length).toBeGreaterThan(200);
  });
});

describe("the folders of lib", () => {
  it("hold at most 15 files besides tests", () => {
    const counts = new Map<string, number>();
    for (const file of production.filter(forLib)) {
      const folder = path.posix.dirname(file);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 15)).toEqual([]);
  });
});

describe("the datasets", () => {
  /** A file without its comments. */
  const codeOf = (file: string) =>
    readFileSync(path.join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");
  const ids = readdirSync(path.join(root, "data")).flatMap(
    (name) => /^(.+)\.definition\.json$/.exec(name)?.[1] ?? [],
  );
  const isOpen = (file: string) => !/^(lib\/import|scripts\/import)/.test(file);

  it("are named by no code but the importer's: what differs between them is data", () => {
    expect(ids.length).toBeGreaterThan(1);
    const naming = production
      .filter(isOpen)
      .filter((file) =>
        ids.some((id) => codeOf(file).includes(`"${id}"`) || codeOf(file).includes(`${id} `)),
      );
    expect(naming).toEqual([]);
  });
});

describe("the layers", () => {
  it("of lib are all on the map", () => {
    const layers = [...new Set(production.map(layerOf).filter(forLib))];
    expect(layers.filter((layer) => !(layer in allowed))).toEqual([]);
  });

  it.each(Object.entries(allowed))("let %s import of ours itself and %j only", (layer, targets) => {
    expect(
      offences(({ from, to }) => from === layer && ours(to) && to !== layer && !targets.includes(to)),
    ).toEqual([]);
  });

  it("keep React, Next and drawing out of lib; links alone know nuqs, the half of it that is free of React", () => {
    const drawing = /^(react|react-dom|next|nuqs|recharts|@tanstack\/react-table|components|app)$/;
    const isLinks = ({ from, module }: (typeof arrows)[number]) =>
      from === "lib/link" && module === "nuqs/server";
    expect(offences((arrow) => forLib(arrow.from) && drawing.test(arrow.to) && !isLinks(arrow))).toEqual([]);
  });

  it("never let view and recommend know each other", () => {
    const pair = ["lib/view", "lib/recommend"];
    expect(offences(({ from, to }) => pair.includes(from) && pair.includes(to) && from !== to)).toEqual([]);
  });

  it("let components import neither app nor scripts", () => {
    expect(offences(({ from, to }) => from === "components" && ["app", "scripts"].includes(to))).toEqual([]);
  });

  it("leave the importer to scripts, and to what reads the published formats from a reader", () => {
    expect(
      offences(({ from, to }) => to === "lib/import" && !["lib/import", "lib/own", "scripts"].includes(from)),
    ).toEqual([]);
  });

  it("leave what is drawn for tests to tests", () => {
    expect(offences(({ file, module }) => isTest(`${module}.ts`) && !isTest(file))).toEqual([]);
  });
});

describe("what the pages load", () => {
  /** Modules that a file imports for more than their types, when it is loaded. */
  function valueImportsOf(file: string): string[] {
    const text = readFileSync(path.join(root, file), "utf8");
    const statement = /\bimport\s+(?!type\b)([^;"']*?)\s*from\s*["']([^"']+)["']/g;
    return [...text.matchAll(statement)].flatMap(([, names = "", specifier = ""]) => {
      const isOfTypes = /^\{(\s*type [^,}]+,?)+\s*\}$/.test(names);
      return isOfTypes ? [] : [resolve(file, specifier)];
    });
  }

  it("at first holds neither zod nor papaparse nor Recharts", () => {
    const files = new Map(production.map((file) => [file.replace(/\.tsx?$/, ""), file]));
    const isClient = (file: string) => /^\s*["']use client/.test(readFileSync(path.join(root, file), "utf8"));
    const waiting = production.filter(
      (file) => isClient(file) && !file.startsWith("components/interactive/"),
    );
    expect(waiting.length).toBeGreaterThan(20);
    const reached = new Set(waiting);
    const heavy: string[] = [];
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      for (const module of valueImportsOf(file)) {
        if (["zod", "papaparse", "recharts"].includes(module)) heavy.push(`${file} imports ${module}`);
        const next = files.get(module);
        if (next && !reached.has(next)) {
          reached.add(next);
          waiting.push(next);
        }
      }
    }
    expect(heavy).toEqual([]);
  });
});
