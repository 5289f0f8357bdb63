import type { CpuQuantity } from "@/lib/dataset/definition";
import type { NodeRole } from "@/lib/dataset/facts/dimensions";
import { isValue, type Missing, type Reading } from "@/lib/dataset/reading";
import type { TestId } from "@/lib/dataset/tests";
import { noRun, noService } from "@/lib/import/holes";
import type { ImportIssue } from "@/lib/import/import-issue";
import { runsOf, type DeclaredVariant, type ImportPlan } from "@/lib/import/import-plan";
import { absentTests } from "@/lib/import/knb-2024/variant-files";
import type { ImportedReading } from "@/lib/import/knb-2024/variant-readings";
import type { StatexecMode, Telemetry } from "./telemetry";

/** What a telemetry file comes to: undefined where there is none, null where it holds no two seconds of the test. */
export type ReadTelemetry = (path: string) => Telemetry | null | undefined;

/** The readings of a plan's telemetry, and how many files they are from. */
export interface TelemetryImport {
  readonly readings: readonly ImportedReading[];
  readonly issues: readonly ImportIssue[];
  readonly files: number;
  /** Files that ended before their summary. */
  readonly partial: readonly string[];
}

/** Where statexec wrote what it counted of a test on a node. */
export function telemetryPath(variant: string, run: number, test: TestId, role: NodeRole): string {
  return `${variant}/${run}/${test}-${role}.prom`;
}

/** Is this a telemetry file? `path` is relative to the results folder. */
export function isTelemetry(path: string): boolean {
  return /^[^/]+\/\d+\/[a-z]+-(client|server)\.prom$/.test(path);
}

const modeOf = (quantity: CpuQuantity) => quantity.slice("cpu_".length) as StatexecMode;
const blank = (reason: string): Missing => ({ missing: "blank", reason });
const NO_FILE = blank("no telemetry was published of this test");

/** Published figures have six decimals, and so have the summaries. */
const TOLERANCE = 1e-6;

/** The published figures that a whole telemetry file of the same run contradicts. */
function contradictions(
  { definition }: Pick<ImportPlan, "definition">,
  published: ReadonlyMap<string, number>,
  path: string,
  { cores, isPartial }: Telemetry,
): ImportIssue[] {
  if (isPartial) return [];
  return definition.cpuModes.flatMap((quantity) => {
    const [here, there] = [cores[modeOf(quantity)], published.get(`${path} ${quantity}`)];
    if (here === undefined || there === undefined || Math.abs(here - there) <= TOLERANCE) return [];
    return {
      file: path,
      column: quantity,
      text: String(here),
      message: `the published figure disagrees: it says ${there}`,
    };
  });
}

/**
 * The CPU time of the modes that a dataset's published figures leave out, in cores, from what statexec counted; each file is asked for once. Reports
 * figures that a whole file contradicts. None where the definition names no such modes.
 */
export function importTelemetry(
  plan: ImportPlan,
  published: readonly ImportedReading[],
  read: ReadTelemetry | null,
): TelemetryImport {
  const { definition, variants } = plan;
  const { telemetryModes, roles, tests } = definition;
  const issues: ImportIssue[] = [];
  const partial: string[] = [];
  let files = 0;
  if (telemetryModes.length === 0) return { readings: [], issues, files, partial };
  const known = new Map(
    published.flatMap(({ variant, run, test, role, quantity, reading }) =>
      role !== null && isValue(reading)
        ? [[`${telemetryPath(variant, run, test, role)} ${quantity}`, reading]]
        : [],
    ),
  );
  const telemetryOf = (
    facts: DeclaredVariant,
    run: number,
    test: TestId,
    role: NodeRole,
  ): Telemetry | Missing => {
    if (absentTests(facts).includes(test)) return noService;
    if (run > facts.runs) return noRun(facts.runs);
    const path = telemetryPath(facts.id, run, test, role);
    const found = read?.(path);
    if (found === undefined) return NO_FILE;
    files += 1;
    if (found === null) return blank("the node's telemetry ends before the test ran");
    if (found.isPartial) partial.push(path);
    issues.push(...contradictions(plan, known, path, found));
    return found;
  };
  const readings = variants.flatMap((facts) =>
    tests.flatMap(({ id: test }) =>
      runsOf(definition).flatMap((run) =>
        roles.flatMap((role): ImportedReading[] => {
          const found = telemetryOf(facts, run, test, role);
          const valueOf = (quantity: CpuQuantity): Reading =>
            "missing" in found ? found : (found.cores[modeOf(quantity)] ?? blank("not counted by statexec"));
          return telemetryModes.map((quantity) => ({
            variant: facts.id,
            run,
            test,
            role,
            quantity,
            reading: valueOf(quantity),
          }));
        }),
      ),
    ),
  );
  return { readings, issues, files, partial };
}
