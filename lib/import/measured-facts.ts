import { runs } from "./columns-2024-01";
import type { ImportIssue } from "./import-issue";
import { parseKernel, parseNetworkPolicy, parsePodMtu } from "./info-files";
import type { VariantFacts } from "./variant-facts-2024-01";
import { missingFile, type SourceFiles } from "./variant-files";

interface Measured<T> {
  readonly path: string;
  readonly text: string;
  readonly fact: T;
}

/**
 * The kernel that the `info-*` files of a variant's runs name (null for bare metal, which has none). Reports missing and unreadable files,
 * runs or nodes that differ, and an MTU or network policy that is not the declared one.
 */
export function readMeasuredFacts(
  facts: VariantFacts,
  files: SourceFiles,
): { kernel: string | null; issues: ImportIssue[] } {
  if (facts.cni === "baremetal") return { kernel: null, issues: [] };
  const issues: ImportIssue[] = [];
  const read = <T>(names: readonly string[], parse: (text: string) => T | undefined, expected: string) =>
    runs.flatMap((run) =>
      names.flatMap((name) => readFact(files, `${facts.id}/${run}/${name}`, parse, expected, issues)),
    );
  const policies = read(
    ["info-netpol"],
    parseNetworkPolicy,
    "expected a header and yes or no for ingress and egress",
  );
  const mtus = read(
    ["info-client.interfaces", "info-server.interfaces"],
    parsePodMtu,
    "expected an interface eth0 with its mtu",
  );
  const kernels = read(
    ["info-client.uname", "info-server.uname"],
    parseKernel,
    "expected Linux, a node and a kernel release",
  );
  const kernel = kernels[0]?.fact ?? null;
  issues.push(
    ...differing(
      policies,
      (policy) => policy.ingress === facts.policy?.ingress && policy.egress === facts.policy?.egress,
      "the declared network policy differs",
    ),
    ...differing(
      mtus,
      (mtu) => mtu === facts.podMtu,
      `expected the declared pod MTU of ${facts.podMtu} bytes`,
    ),
    ...differing(
      kernels,
      (other) => other === kernel,
      `expected the kernel ${kernel} of ${kernels[0]?.path}`,
    ),
  );
  return { kernel, issues };
}

function readFact<T>(
  files: SourceFiles,
  path: string,
  parse: (text: string) => T | undefined,
  expected: string,
  issues: ImportIssue[],
): Measured<T>[] {
  const file = files.get(path);
  const fact = file && parse(file.text);
  if (file && fact !== undefined)
    return [{ path, text: String(typeof fact === "object" ? file.text : fact), fact }];
  issues.push(file ? { file: path, text: file.text, message: expected } : missingFile(path));
  return [];
}

function differing<T>(
  measured: readonly Measured<T>[],
  agrees: (fact: T) => boolean,
  message: string,
): ImportIssue[] {
  return measured
    .filter(({ fact }) => !agrees(fact))
    .map(({ path, text }) => ({ file: path, text, message }));
}
