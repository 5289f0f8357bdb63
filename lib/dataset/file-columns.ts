/** The columns of `<edition>.csv`, one row a reading. */
export const readingsHeader = [
  "variant",
  "run",
  "test",
  "protocol",
  "streams",
  "path",
  "role",
  "quantity",
  "unit",
  "value",
  "missing",
  "reason",
] as const;

/** The columns of `<edition>.variants.csv`, one row a variant. */
export const variantsHeader = [
  "id",
  "name",
  "cni",
  "version",
  "dataplane",
  "encapsulation",
  "encryption",
  "kubeproxy",
  "policy_ingress",
  "policy_egress",
  "pod_mtu",
  "kernel",
  "os",
  "install",
  "note",
  "documented",
] as const;
