import type { Variant } from "@/lib/dataset/dataset";
import { BARE_METAL } from "@/lib/dataset/facts/dimensions";
import type { ImportIssue } from "@/lib/import/import-issue";
import { parseKernel, parseNetworkPolicy, parsePodMtu } from "./info-files";
import { runsOf, type DeclaredVariant } from "@/lib/import/import-plan";
import { missingFile, type SourceFiles } from "./variant-files";

interface Measured<T> {
  readonly path: string;
  readonly text: string;
  readonly fact: T;
}

/** The facts that the files of a variant's runs say; null where no file says it. */
type MeasuredFacts = Pick<Variant, "kernel" | "policy"> & { readonly podMtu: number | null };

/**
 * What the `info-*` files of a variant's runs say; bare metal has none. Reports unreadable files, runs or nodes that differ, an MTU or
 * network policy that is not the declared one, and missing files where the variant must have them.
 */
export function readMeasuredFacts(
  facts: DeclaredVariant,
  files: SourceFiles,
): MeasuredFacts & { readonly issues: ImportIssue[] } {
  if (facts.cni === BARE_METAL) return { kernel: null, policy: null, podMtu: null, issues: [] };
  const issues: ImportIssue[] = [];
  const read = <T>(names: readonly string[], parse: (text: string) => T | undefined, expected: string) =>
    runsOf(facts).flatMap((run) =>
      names.flatMap((name) => {
        const path = `${facts.id}/${run}/${name}`;
        return facts.info === "optional" && !files.has(path)
          ? []
          : readFact(files, path, parse, expected, issues);
      }),
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
  const policy = facts.policy ?? policies[0]?.fact ?? null;
  const podMtu = facts.podMtu ?? mtus[0]?.fact ?? null;
  issues.push(
    ...differing(
      policies,
      (found) => found.ingress === policy?.ingress && found.egress === policy.egress,
      facts.policy ? "the declared network policy differs" : "the runs differ in network policy",
    ),
    ...differing(
      mtus,
      (mtu) => mtu === podMtu,
      facts.podMtu === null
        ? `expected the pod MTU of ${podMtu} bytes of ${mtus[0]?.path}`
        : `expected the declared pod MTU of ${podMtu} bytes`,
    ),
    ...differing(
      kernels,
      (other) => other === kernel,
      `expected the kernel ${kernel} of ${kernels[0]?.path}`,
    ),
  );
  return { kernel, policy, podMtu, issues };
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
