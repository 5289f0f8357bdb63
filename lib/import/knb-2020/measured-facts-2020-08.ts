import { runs } from "./columns-2020-08";
import { parseMtu } from "./cell-2020-08";
import { policyFile, runArchiveFile, runLineFile } from "./edition-files-2020-08";
import { environmentFile, type RunEnvironment } from "./environment-2020-08";
import type { ImportIssue } from "@/lib/import/import-issue";
import { parseNetworkPolicy } from "@/lib/import/knb-2024/info-files";
import type { RunLine } from "./run-line-2020-08";
import type { VariantFacts2020 } from "./variant-facts-2020-08";
import { missingFile, type SourceFiles } from "@/lib/import/knb-2024/variant-files";

/** The processor of every node, with the 8 hardware threads that a share of CPU time is turned into cores by. */
const processor = "Intel(R) Xeon(R) CPU E5-1630 v3 @ 3.70GHz";

/**
 * The kernel that a variant's runs ran on. Reports a run without a description of its nodes, sources that disagree on it, a kernel
 * or Kubernetes that changes between runs or is not what the id says, another processor, and an MTU or network policy that is not the
 * declared one.
 */
export function readMeasuredFacts2020(
  facts: VariantFacts2020,
  lines: ReadonlyMap<number, RunLine>,
  environments: readonly RunEnvironment[],
  files: SourceFiles,
): { kernel: string | null; issues: ImportIssue[] } {
  const own = environments.filter(({ variant }) => variant === facts.id);
  const kernel = own[0]?.kernel ?? null;
  const issues = runs.flatMap((run) => {
    const told = own.filter((environment) => environment.run === run);
    if (told.length > 0) return told.flatMap((environment) => checkEnvironment(facts, environment, kernel));
    const message = `neither ${environmentFile} nor ${runArchiveFile(facts.id, run)} tells what this run ran on`;
    return [{ file: runLineFile(facts.id, run), message }];
  });
  for (const [run, { mtu }] of lines)
    if (mtu !== undefined && mtu !== facts.podMtu)
      issues.push({ ...atMtu(facts, run), text: String(mtu), message: expectedMtu(facts) });
  return { kernel, issues: [...issues, ...checkPolicy(facts, files)] };
}

const expectedMtu = ({ podMtu }: VariantFacts2020) => `expected the declared pod MTU of ${podMtu} bytes`;
const atMtu = ({ id }: VariantFacts2020, run: number) => ({
  file: runLineFile(id, run),
  line: 1,
  column: "1 mtu",
});

function checkEnvironment(
  facts: VariantFacts2020,
  environment: RunEnvironment,
  kernel: string | null,
): ImportIssue[] {
  const { file, line, run } = environment;
  const place = { file, ...(line === undefined ? {} : { line }) };
  const expected: readonly [column: keyof RunEnvironment, holds: boolean, message: string][] = [
    [
      "mtu",
      parseMtu(environment.mtu) === facts.podMtu,
      `${expectedMtu(facts)}, as ${runLineFile(facts.id, run)} has it`,
    ],
    ["kernel", environment.kernel === kernel, `expected the kernel ${kernel} of the other runs`],
    [
      "kernel",
      environment.kernel.startsWith(`${facts.kernelLine}.`),
      `expected a kernel ${facts.kernelLine}, as the id says`,
    ],
    ["kubernetes", environment.kubernetes === facts.kubernetes, `expected the declared ${facts.kubernetes}`],
    ["cpu", environment.cpu === processor, `expected the processor ${processor}`],
  ];
  return expected
    .filter(([, holds]) => !holds)
    .map(([column, , message]) => ({ ...place, column, text: String(environment[column]), message }));
}

function checkPolicy(facts: VariantFacts2020, files: SourceFiles): ImportIssue[] {
  const path = policyFile(facts.id);
  const file = files.get(path);
  if (!file) return [missingFile(path)];
  const policy = parseNetworkPolicy(file.text);
  if (!policy)
    return [
      { file: path, text: file.text, message: "expected a header and yes or no for ingress and egress" },
    ];
  if (policy.ingress === facts.policy?.ingress && policy.egress === facts.policy.egress) return [];
  return [{ file: path, text: file.text, message: "the declared network policy differs" }];
}
