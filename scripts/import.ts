/**
 * npm run import -- <folder> [--definition <file.json>] [--out <folder>]
 *
 * Reads published results from a clone of their repository, or from a folder laid out as its `results`, and writes the dataset (to `data`
 * by default). Without a definition these are the results of 2024-01 or 2020-08, recognised by the names of their files; with
 * one, the results of any lab in the format of 2024-01. Writes nothing and exits with 1 when anything does not fit.
 *
 * npm run import -- --tidy <files or folders...> [--definition <file.json>] reads a reader's own results, of any tool: see `import/tidy.ts`.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { formatProblem, type LocatedProblem } from "@/lib/dataset/files/dataset-error";
import type { DefinitionFile } from "@/lib/dataset/definition";
import { readDefinition } from "@/lib/dataset/files/read-definition";
import type { EditionImport } from "@/lib/import/knb-2024/import-edition";
import { formatImportIssue } from "@/lib/import/import-issue";
import { impossibleReadings } from "@/lib/import/impossible-readings";
import { readImportPlan, type ImportPlan } from "@/lib/import/import-plan";
import { recogniseFormat, type FormatId } from "@/lib/import/recognise-edition";
import { summariseImport } from "@/lib/import/summarise-import";
import { variants2024 } from "@/lib/import/knb-2024/variant-facts-2024-01";
import { readEdition2020 } from "./import/read-edition-2020-08";
import { readResults, withOutputs, type ResultsPlace } from "./import/read-results";
import { readSecondsOutputs } from "./import/read-seconds";
import { messageOf, newReader } from "./import/reader";
import { endlessPaths, sourceTree } from "./import/source-tree";
import { writeTidy } from "./import/tidy";
import { writeEdition } from "./import/write-edition";

const usage =
  "usage: npm run import -- <folder> [--definition <file.json>] [--out <folder>]\n       npm run import -- --tidy <files or folders...> [--definition <file.json> [--out <folder>]]";
const dataFolder = fileURLToPath(new URL("../data", import.meta.url));
const reader = newReader();

interface Arguments {
  readonly folder: string;
  readonly out: string;
  /** The definition of a lab's own results; undefined for those of 2024-01 and 2020-08. */
  readonly definition: string | undefined;
}

/** A dataset as read, and what belongs to it besides: the seconds inside its runs. */
interface Imported extends EditionImport {
  readonly definition: DefinitionFile;
  readonly more?: readonly { readonly name: string; readonly text: string }[];
  /** What was found of that, in a sentence. */
  readonly moreSummary?: string;
}

if (process.argv.includes("--tidy")) void importTidy();
else main();

function main(): void {
  const { folder, out, definition: own } = readArguments();
  const tree = sourceTree(folder);
  const endless = endlessPaths(tree);
  if (endless.length > 0) return fail(endless.map(formatImportIssue));
  const format = recogniseFormat(tree.paths);
  if (format === null)
    return fail([`${folder}: expected the published files of one edition, 2024-01 or 2020-08`]);
  const imported = readAll(format, own, { folder, tree, reader });
  const { definition, readings, variants, more = [] } = imported;
  reader.issues.push(...imported.issues, ...impossibleReadings(definition, readings));
  reader.endProgress();
  if (reader.issues.length > 0)
    fail([...reader.issues.map(formatImportIssue), `${reader.issues.length} problem(s) in the source`]);
  try {
    writeEdition(out, { definition, readings, variants, sources: reader.sources(), more });
  } catch (error) {
    fail([messageOf(error)]);
  }
  const summary = [summariseImport(imported), imported.moreSummary].filter(Boolean).join("\n");
  console.log(`${summary}\nwritten to ${out}`);
}

async function importTidy(): Promise<void> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        tidy: { type: "boolean" },
        out: { type: "string", default: "data" },
        definition: { type: "string" },
      },
    });
    if (positionals.length === 0) return fail([usage]);
    await writeTidy(positionals, values);
  } catch (error) {
    fail([messageOf(error), usage]);
  }
}

function readAll(format: FormatId, own: string | undefined, place: ResultsPlace): Imported {
  if (own !== undefined) return readOwn(format, own, place);
  const definition = shippedDefinition(format);
  checkCommit(place.folder, definition);
  if (format === "2020-08") {
    return { definition, ...readEdition2020(place.tree, reader) };
  }
  const plan = { definition, variants: variants2024 };
  return withOutputs(place, (outputs) => {
    const edition = readResults(plan, place, outputs);
    const { readings } = edition;
    const seconds = readSecondsOutputs({ outputs, plan, readings, showProgress: reader.showProgress });
    return {
      ...edition,
      definition,
      issues: [...edition.issues, ...seconds.issues],
      more: seconds.files,
      moreSummary: seconds.summary,
    };
  });
}

/** A lab's own results, by its own definition. */
function readOwn(format: FormatId, file: string, place: ResultsPlace): Imported {
  if (format !== "2024-01")
    return fail([`${place.folder}: --definition takes results in the format of 2024-01`]);
  const plan = readPlan(file);
  checkCommit(place.folder, plan.definition);
  const edition = withOutputs(place, (outputs) => readResults(plan, place, outputs));
  return { definition: plan.definition, ...edition };
}

function readPlan(file: string): ImportPlan {
  const problems: LocatedProblem[] = [];
  const plan = readImportPlan(readFileOrFail(file), file, problems);
  return plan ?? fail(problems.map(formatProblem));
}

/** The definition that is shipped with the site. */
function shippedDefinition(id: FormatId): DefinitionFile {
  const file = path.join(dataFolder, `${id}.definition.json`);
  const problems: LocatedProblem[] = [];
  const definition = readDefinition(readFileOrFail(file), file, problems);
  return definition ?? fail(problems.map(formatProblem));
}

function readFileOrFail(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    return fail([`${file}: the file cannot be read: ${messageOf(error)}`]);
  }
}

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: "string", default: "data" }, definition: { type: "string" } },
    });
    const [folder, ...rest] = positionals;
    if (folder === undefined || rest.length > 0) return fail([usage]);
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      return fail([`${folder}: there is no such folder`, usage]);
    return { folder, out: values.out, definition: values.definition };
  } catch (error) {
    return fail([messageOf(error), usage]);
  }
}

/** A clone must be at the commit that the definition names as its source. */
function checkCommit(folder: string, { source }: DefinitionFile): void {
  if (!source || !existsSync(path.join(folder, ".git"))) return;
  let commit: string;
  try {
    commit = execFileSync("git", ["-c", "safe.directory=*", "-C", folder, "rev-parse", "HEAD"], {
      encoding: "utf8",
      stdio: "pipe",
    }).trim();
  } catch (error) {
    commit = messageOf(error);
  }
  if (commit !== source.commit)
    reader.issues.push({ file: ".git/HEAD", text: commit, message: `expected the commit ${source.commit}` });
}

function fail(lines: readonly string[]): never {
  reader.endProgress();
  console.error([...lines, "nothing was written"].join("\n"));
  process.exit(1);
}
