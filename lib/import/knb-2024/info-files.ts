/** The files `<id>/<run>/info-*` of the edition 2024-01, which describe the pods and nodes of a run. */
import { sourceLines } from "@/lib/import/import-issue";

/** `info-netpol`: a header line `Ingress<tab>Egress`, then yes or no for each. Undefined when it is not that. */
export function parseNetworkPolicy(text: string): { ingress: boolean; egress: boolean } | undefined {
  const [header, answer, ...rest] = sourceLines(text);
  const match = /^(yes|no)\t(yes|no)$/.exec(answer ?? "");
  if (header !== "Ingress\tEgress" || !match || rest.length > 0) return undefined;
  return { ingress: match[1] === "yes", egress: match[2] === "yes" };
}

/** `info-{client,server}.interfaces`, printed by `ip a` in the pod: the MTU of eth0 in bytes. Undefined when there is none. */
export function parsePodMtu(text: string): number | undefined {
  for (const line of sourceLines(text)) {
    const match = /^\d+: eth0(?:@\S+)?: <[^>]*> mtu (\d+) /.exec(line);
    if (match) return Number(match[1]);
  }
  return undefined;
}

/** `info-{client,server}.uname`, printed by `uname -a` on the node: the kernel release. Undefined when it is not that. */
export function parseKernel(text: string): string | undefined {
  return /^Linux \S+ (\d\S*) /.exec(sourceLines(text)[0] ?? "")?.[1];
}
