import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { ImportIssue } from "@/lib/import/import-issue";
import { messageOf } from "./reader";
import { refuseEndless } from "./refuse-endless";

/** Files laid out as published results, wherever they lie. */
export interface SourceTree {
  /** Every path relative to the results folder, with slashes, sorted: `cilium/1/dtm-client.stdout`. */
  readonly paths: readonly string[];
  /** Where a path of the tree lies. */
  readonly locate: (file: string) => string;
  /** The commit, or its beginning, whose folder a path was found in; undefined where the tree is of one commit. */
  readonly commitOf: (file: string) => string | undefined;
}

/** What may stand before the folder of a variant: the folder of a commit, and `results`. */
const above = /^(?:([0-9a-f]{7,40})\/)?(?:results\/)?/;

/**
 * The results below a folder: a clone of their repository, its `results`, or a folder for each of several commits (`<commit>/results/…`).
 * What is under `results` counts alone where there is such a folder.
 */
export function sourceTree(root: string): SourceTree {
  const all = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => !name.startsWith(".git/"));
  const isBelow = (name: string) => /^(?:[0-9a-f]{7,40}\/)?results(\/|$)/.test(name);
  const named = all.some(isBelow) ? all.filter(isBelow) : all;
  const places = new Map(named.sort().map((name) => [name.replace(above, ""), name]));
  places.delete("");
  const placeOf = (file: string) => places.get(file) ?? file;
  return {
    paths: [...places.keys()].sort(),
    locate: (file) => path.join(root, placeOf(file)),
    commitOf: (file) => above.exec(placeOf(file))?.[1],
  };
}

/** An issue for each path of a tree that cannot be read to its end: found before the first is read, which might not return. */
export function endlessPaths({ paths, locate }: SourceTree): readonly ImportIssue[] {
  return paths.flatMap((file) => {
    try {
      const facts = statSync(locate(file));
      if (!facts.isDirectory()) refuseEndless(facts);
      return [];
    } catch (error) {
      return [{ file, message: `it cannot be read: ${messageOf(error)}` }];
    }
  });
}
