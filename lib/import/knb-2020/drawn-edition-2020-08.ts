/** For tests: the whole edition 2020-08 of small files drawn by rule, in which every figure encodes its run and its field. */
import { fields, runs, type Field } from "./columns-2020-08";
import { environmentFile } from "./environment-2020-08";
import { policyFile, runLineFile } from "./edition-files-2020-08";
import type { SourceText } from "@/lib/import/import-issue";
import { variantFacts2020, type VariantFacts2020 } from "./variant-facts-2020-08";

const processor = "Intel(R) Xeon(R) CPU E5-1630 v3 @ 3.70GHz";

/** The kernel drawn for a variant. */
export const drawnKernel = ({ kernelLine }: VariantFacts2020) => `${kernelLine}.0-1-generic`;

/** The text drawn for a field: run 2, field 4 is `=2.04+0.01+0.02+0.03+0.04` for CPU, `2004` for memory or bandwidth. */
export function drawnText(podMtu: number, run: number, { position, holds }: Field): string {
  if (holds === "mtu") return String(podMtu);
  if (holds === "nothing") return "";
  const digits = String(position).padStart(2, "0");
  return holds === "cpu" ? `=${run}.${digits}+0.01+0.02+0.03+0.04` : `${run}0${digits}`;
}

/** The fields of a run as they are drawn. */
export function drawnTexts({ podMtu }: VariantFacts2020, run: number): string[] {
  return fields.map((field) => drawnText(podMtu, run, field));
}

/** All files of the drawn edition, without archives: 27 variants, and the table of what each run ran on. */
export function drawnEdition2020(): SourceText[] {
  const rows = variantFacts2020.flatMap((facts) =>
    runs.map((run) =>
      [facts.id, run, facts.podMtu, drawnKernel(facts), facts.kubernetes, processor].join(","),
    ),
  );
  const environment = `variant,run,mtu,kernel,kubernetes,cpu\n${rows.join("\n")}\n`;
  return [{ path: environmentFile, text: environment }, ...variantFacts2020.flatMap(drawnVariant)];
}

function drawnVariant(facts: VariantFacts2020): SourceText[] {
  const answer = (yes: boolean | undefined) => (yes ? "yes" : "no");
  const { ingress, egress } = facts.policy ?? {};
  return [
    ...runs.map((run) => ({ path: runLineFile(facts.id, run), text: drawnTexts(facts, run).join("\t") })),
    { path: policyFile(facts.id), text: `Ingress\tEgress\n${answer(ingress)}\t${answer(egress)}\n` },
  ];
}

/** The members of the archive that knb would have kept of a drawn run, each text ended as the tool ends it. */
export function drawnArchive(facts: VariantFacts2020, run: number): Map<string, string> {
  const texts = drawnTexts(facts, run);
  const members = new Map([
    ["mtu", `${facts.podMtu}\n`],
    ["kernel", `${drawnKernel(facts)}\r\n`],
    ["k8s-version", `${facts.kubernetes}\n`],
    ["cpu", `${processor}\r\n`],
  ]);
  const names = { idle: "idle", dt: "tcp-p2p", du: "udp-p2p", st: "tcp-p2s", su: "udp-p2s" };
  for (const { test, role, holds, position } of fields) {
    const pod = `knb-client-${names[test as keyof typeof names]}-6542`;
    const text = texts[position - 1] ?? "";
    if (holds === "bandwidth") members.set(`${pod}.bw`, `${text}\n`);
    if (holds !== "cpu") continue;
    const shares = text.slice(1).split("+").join(" ");
    const head = "cpu-user cpu-nice cpu-system cpu-iowait cpu-steal memory-used records-number";
    members.set(`${pod}-${role}.avg`, `${head}\n${shares} ${texts[position - 2]} 11\n`);
  }
  return members;
}
