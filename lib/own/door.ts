import { allResults, resultsProm } from "./formats/benchmark-2024";
import { iperf3Json } from "./formats/iperf3-json";
import { iperf3Text } from "./formats/iperf3-text";
import { netperfCsv, netperfJson } from "./formats/k8s-netperf";
import { knbJson, knbLine, knbYaml } from "./formats/knb";
import { otherTable } from "./formats/other-table";
import { spreadsheet } from "./formats/spreadsheet";
import { statexec } from "./formats/statexec";
import { datasetCsv, viewCsv } from "./formats/site/site-csv";
import { tableJson, viewJson } from "./formats/site/site-json";
import { siteTable } from "./formats/site/site-table";
import { tidyCsv } from "./formats/site/tidy-csv";
import { countOf } from "@/lib/format";
import { withoutCopies } from "./input/copies";
import { groupBy } from "./groups";
import { guessFacts } from "./input/guess-facts";
import { mtuIn } from "./input/interfaces";
import { joinReads, refused, type OwnFile, type OwnFormat, type OwnRead, type OwnRun } from "./own-run";
import { unpack, type GivenFile } from "./input/unpack";

/** Every format, the most telling first: the first that recognises a text reads it. */
export const formats: readonly OwnFormat[] = [
  tidyCsv,
  datasetCsv,
  viewCsv,
  siteTable,
  viewJson,
  tableJson,
  netperfCsv,
  netperfJson,
  knbJson,
  knbYaml,
  knbLine,
  iperf3Json,
  statexec,
  resultsProm,
  allResults,
  spreadsheet,
  iperf3Text,
];

/** Characters of a text that messages quote. */
const QUOTED = 60;

function notUnderstood(file: OwnFile): OwnRead {
  const { name, text } = file;
  if (text.trim() === "") return refused(name, "The file is empty: the command wrote no output.");
  const start = (text.split("\n").find((line) => line.trim() !== "") ?? "").slice(0, QUOTED);
  const table = otherTable(file);
  if (table)
    return {
      ...refused(
        name,
        "It is a table of columns that this site does not know: say what they are on the page /import, or name them as the tidy CSV does.",
      ),
      tables: [table],
    };
  const tried = formats.map(({ label }) => label).join(", ");
  return refused(name, `Its content is none of: ${tried}; nor is it a table with heads.`, {
    line: 1,
    text: start,
  });
}

const formatOf = (file: OwnFile) => formats.find(({ matches }) => matches(file));

/** Reads one text by what it holds; its name decides nothing. Never throws. */
export function readText(file: OwnFile): OwnRead {
  const format = formatOf(file);
  return format ? readAs(format, file) : notUnderstood(file);
}

function readAs(format: OwnFormat, file: OwnFile): OwnRead {
  try {
    return format.read(file);
  } catch (error) {
    return refused(file.name, `It looks like ${format.label} and could not be read: ${String(error)}`);
  }
}

/** Names of files that one message has. */
const NAMED = 5;

/** What holds no results, told together: logs and settings next to results are no mistake. */
function toldTogether(files: readonly OwnFile[]): OwnRead {
  const names = files.map(({ name }) => name);
  const named = `${names.slice(0, NAMED).join(", ")}${names.length > NAMED ? " and more" : ""}`;
  return refused(names[0] ?? "", `${countOf(names.length, "file")} without results: ${named}.`, {
    isHarmless: true,
  });
}

/** What files come to that no format knows: each with what was tried, or together where others were understood. Tables, and outputs that are empty, are told one by one. */
function readUnknown(files: readonly OwnFile[], isAmongResults: boolean): OwnRead {
  const isMeant = (file: OwnFile) => file.text.trim() === "" || otherTable(file) !== null;
  const others = files.filter((file) => !isMeant(file));
  return joinReads([
    ...files.filter(isMeant).map(notUnderstood),
    ...(isAmongResults && others.length > 0 ? [toldTogether(others)] : others.map(notUnderstood)),
  ]);
}

/** A test's outputs share the beginning of their names: `calico/2/dtm-client.stdout`, `calico/2/dtm-server.prom`. */
const outputOf = /^(.*\/[^/]*)-(?:client|server)\.[a-z]+$/;

/** The outputs of one test as one run: telemetry of both nodes with the traffic that it was taken around. What belongs to nothing stays as it is. */
function joinOutputs(runs: readonly OwnRun[]): readonly OwnRun[] {
  if (runs.every(({ file }) => file === runs[0]?.file)) return runs;
  const groups = groupBy(runs, ({ file }, index) => outputOf.exec(file)?.[1] ?? String(index));
  return [...groups.values()].flatMap((group) => {
    const loads = group.filter(({ protocol }) => protocol === null);
    const traffic = group.filter(({ protocol }) => protocol !== null);
    const [load] = loads;
    if (!load || group.length === 1) return group;
    const measured = Object.assign({}, ...loads.map(({ values }) => values)) as OwnRun["values"];
    if (traffic.length === 0) return [{ ...load, values: measured }];
    return traffic.map((run) => ({
      ...run,
      name: load.name,
      run: run.run ?? load.run,
      values: { ...measured, ...run.values },
    }));
  });
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf("/") + 1);

/** The MTU that an interface list gives for the results in its own folder; none where two lists of a folder differ. */
function mtuByFolder(lists: readonly OwnFile[]): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  for (const { name, text } of lists) {
    const [folder, mtu] = [folderOf(name), mtuIn(text)];
    const known = found.get(folder);
    found.set(folder, known === undefined || known === mtu ? mtu : null);
  }
  return found;
}

/** Runs with the MTU of their folder's interface list where their file says none. */
function withMtu(runs: readonly OwnRun[], lists: readonly OwnFile[]): readonly OwnRun[] {
  if (lists.length === 0) return runs;
  const mtus = mtuByFolder(lists);
  return runs.map((run) => ({ ...run, mtu: run.mtu ?? mtus.get(folderOf(run.file)) ?? null }));
}

/** What all given files come to, one at a time in memory; `progress` hears how many are done. */
export async function readOwn(
  given: Iterable<GivenFile> | AsyncIterable<GivenFile>,
  progress: (done: number) => void = () => undefined,
): Promise<OwnRead> {
  const reads: OwnRead[] = [];
  const lists: OwnFile[] = [];
  const unknown: OwnFile[] = [];
  let done = 0;
  for await (const file of given) {
    const { files, problems } = await unpack(file);
    reads.push({ runs: [], problems });
    for (const one of files) {
      const isList = mtuIn(one.text) !== null;
      const format = isList ? undefined : formatOf(one);
      if (isList) lists.push(one);
      else if (format) reads.push(readAs(format, one));
      else unknown.push(one);
    }
    progress(++done);
  }
  const understood = joinReads(reads);
  const others = readUnknown(unknown, understood.runs.length > 0);
  const { runs, problems } = withoutCopies(guessFacts(withMtu(joinOutputs(understood.runs), lists)));
  return {
    runs,
    problems: [...understood.problems, ...others.problems, ...problems],
    tables: others.tables ?? [],
  };
}
