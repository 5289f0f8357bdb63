import { z } from "zod";
import { id, oneOf, positiveWhole } from "./cell-schemas";
import type { Variant } from "./dataset";
import { cnis, dataPlanes, encryptions, kubeProxyModes, operatingSystems, valuesOf } from "./dimensions";

const yesNo = oneOf(["yes", "no", ""]);
const documentable = [
  "name",
  "cni",
  "version",
  "dataPlane",
  "encapsulation",
  "encryption",
  "kubeProxy",
  "policy",
  "podMtu",
  "kernel",
  "os",
  "install",
  "note",
] as const satisfies readonly (keyof Variant)[];

/** The schema of a row of the variants file; its input is an object of texts. */
export const variantSchema: z.ZodType<Variant, unknown> = z
  .object({
    id,
    name: z.string().min(1, "expected a name"),
    cni: oneOf(valuesOf(cnis)),
    version: z.string(),
    dataplane: oneOf(valuesOf(dataPlanes)),
    encapsulation: z.string(),
    encryption: oneOf(valuesOf(encryptions)),
    kubeproxy: oneOf(["", ...valuesOf(kubeProxyModes)]),
    policy_ingress: yesNo,
    policy_egress: yesNo,
    pod_mtu: positiveWhole,
    kernel: z.string(),
    os: oneOf(valuesOf(operatingSystems)),
    install: z.string().min(1, "expected a sentence"),
    note: z.string(),
    documented: z
      .string()
      .transform((text) => (text === "" ? [] : text.split(" ")))
      .pipe(z.array(oneOf(documentable))),
  })
  .refine((cells) => (cells.policy_ingress === "") === (cells.policy_egress === ""), {
    path: ["policy_egress"],
    error: "expected yes or no for both directions or for neither",
  })
  .transform((cells) => ({
    id: cells.id,
    name: cells.name,
    cni: cells.cni,
    version: cells.version,
    dataPlane: cells.dataplane,
    encapsulation: cells.encapsulation,
    encryption: cells.encryption,
    kubeProxy: cells.kubeproxy === "" ? null : cells.kubeproxy,
    policy:
      cells.policy_ingress === ""
        ? null
        : { ingress: cells.policy_ingress === "yes", egress: cells.policy_egress === "yes" },
    podMtu: cells.pod_mtu,
    kernel: cells.kernel === "" ? null : cells.kernel,
    os: cells.os,
    install: cells.install,
    note: cells.note,
    documented: cells.documented,
  }));
