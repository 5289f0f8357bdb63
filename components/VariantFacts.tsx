import { versionText } from "@/lib/view/version-text";
import type { Variant } from "@/lib/dataset/dataset";
import { cnis, dataPlanes, encryptions, kubeProxyModes, operatingSystems } from "@/lib/dataset/dimensions";

function policyWords({ policy }: Variant): string {
  if (!policy) return "none: no Kubernetes";
  const word = (on: boolean) => (on ? "enforced" : "not enforced");
  return `ingress ${word(policy.ingress)}, egress ${word(policy.egress)} (measured)`;
}

/** Facts with the name of the field, so that a documented one can be marked. */
function factsOf(variant: Variant): [field: string, label: string, text: string][] {
  return [
    ["cni", "CNI", cnis[variant.cni]],
    ["version", "Version", versionText(variant) ?? "none"],
    ["install", "Installed by", variant.install || "nothing: host to host"],
    ["dataPlane", "Data plane", dataPlanes[variant.dataPlane]],
    ["encapsulation", "Encapsulation", variant.encapsulation],
    ["encryption", "Encryption", encryptions[variant.encryption]],
    [
      "kubeProxy",
      "kube-proxy",
      variant.kubeProxy ? kubeProxyModes[variant.kubeProxy] : "none: no Kubernetes",
    ],
    ["policy", "Network policy", policyWords(variant)],
    ["podMtu", "Pod MTU", `${variant.podMtu} bytes`],
    ["kernel", "Kernel", variant.kernel ?? "not published for this variant"],
    ["os", "Operating system", operatingSystems[variant.os]],
  ];
}

/** What a variant is; a fact that was not measured or read from the install scripts is marked as documented. */
export function VariantFacts({ variant }: { variant: Variant }) {
  return (
    <section>
      <h2>What it is</h2>
      <dl className="facts">
        {factsOf(variant).map(([field, label, text]) => (
          <div key={field} className="fact">
            <dt>{label}</dt>
            <dd>
              {text}
              {variant.documented.includes(field) && (
                <small> (by the project’s documentation, not measured)</small>
              )}
            </dd>
          </div>
        ))}
        {variant.note && (
          <div className="fact">
            <dt>Note</dt>
            <dd>{variant.note}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
