import { cniLabel, type Cni } from "@/lib/dataset/facts/dimensions";
import { providers, type Provider } from "@/lib/recommend/profile/profile";

/** Whether a provider of Kubernetes supports a CNI on its nodes. */
export interface ProviderSupport {
  /** In a few words: "managed", "yours to support". */
  readonly status: string;
  /** A sentence. */
  readonly note: string;
  /** The page that says so, by its title. */
  readonly source: string;
}

const GKE =
  "Google Kubernetes Engine documentation, 'GKE Dataplane V2' and 'Control communication between Pods and Services using network policies'";
const EKS = "Amazon EKS documentation, 'Alternate CNI plugins for Amazon EKS clusters'";
const AKS =
  "Azure Kubernetes Service documentation, 'Bring your own CNI plugin', 'Azure CNI Powered by Cilium' and 'Secure traffic between pods by using network policies'";

function onGke(cni: Cni): Omit<ProviderSupport, "source"> {
  if (cni === "cilium")
    return {
      status: "managed, as Dataplane V2",
      note: "GKE Dataplane V2 is built on Cilium. Google chooses its version and its options.",
    };
  if (cni === "calico")
    return {
      status: "policy only",
      note: "Without Dataplane V2, GKE enforces network policy with Calico. Google chooses its version; the pod network stays GKE’s own.",
    };
  return { status: "not offered", note: `GKE offers no choice of ${cniLabel(cni)} as the pod network.` };
}

function onEks(cni: Cni): Omit<ProviderSupport, "source"> {
  return {
    status: "yours to support",
    note: `On EC2 nodes AWS supports its VPC CNI alone. ${cniLabel(cni)} runs in its place, with support from its vendor or none.`,
  };
}

function onAks(cni: Cni): Omit<ProviderSupport, "source"> {
  if (cni === "cilium")
    return {
      status: "managed, as Azure CNI Powered by Cilium",
      note: "Azure CNI Powered by Cilium is supported by Microsoft, on Linux nodes. Azure chooses its version.",
    };
  if (cni === "calico")
    return {
      status: "policy only",
      note: "AKS can enforce network policy with Calico on Azure’s own CNI. As the pod network it is installed as your own.",
    };
  return {
    status: "yours to support",
    note: `${cniLabel(cni)} can be installed on a cluster without a CNI. Microsoft does not support it.`,
  };
}

/** What a provider's documentation says of a CNI on its nodes; null of self-managed nodes. */
export function providerSupport(provider: Provider, cni: Cni): ProviderSupport | null {
  switch (provider) {
    case "self":
      return null;
    case "gke":
      return { ...onGke(cni), source: GKE };
    case "eks":
      return { ...onEks(cni), source: EKS };
    case "aks":
      return { ...onAks(cni), source: AKS };
  }
}

/** "Support on Google GKE". */
export function supportHeading(provider: Provider): string {
  return `Support on ${providers[provider]}`;
}
