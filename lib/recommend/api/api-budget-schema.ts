import { z } from "zod";
import type { CniCost } from "@/lib/recommend/budget/cni-cost";
import type { NodeBudget } from "@/lib/recommend/budget/node-budget";
import type { KnownResources, Resources } from "@/lib/recommend/budget/resources";
import type { MeshBudget } from "@/lib/recommend/budget/sidecar-mesh";

/** Memory and CPU, each null where it is not known. */
export const resourcesSchema = z
  .strictObject({
    memoryBytes: z.number().nullable().describe("Bytes of memory; null where the amount is not known."),
    cores: z.number().nullable().describe("CPU cores; null where the amount is not known."),
  })
  .describe("Memory and CPU, as far as they are known.") satisfies z.ZodType<Resources>;

/** Memory and CPU, both known. */
export const knownResourcesSchema = z
  .strictObject({
    memoryBytes: z.number().describe("Bytes of memory."),
    cores: z.number().describe("CPU cores."),
  })
  .describe("Memory and CPU, both known.") satisfies z.ZodType<KnownResources>;

const fits = z
  .boolean()
  .nullable()
  .describe("Whether any is left of both memory and CPU; null where that is not known.");

/** What is left once every pod has a sidecar. */
export const meshBudgetSchema = z
  .strictObject({
    perPod: knownResourcesSchema.describe("Taken by the sidecar of one pod."),
    taken: knownResourcesSchema.describe("Taken by all sidecars of the node."),
    left: resourcesSchema.describe(
      "For the pods of the node besides their sidecars; below zero where they take more than there is.",
    ),
    leftPerPod: resourcesSchema.describe("`left` for each pod."),
    cluster: resourcesSchema.describe("`left` on all nodes."),
    fits,
    source: z.string().describe("Where the cost of a sidecar was published."),
  })
  .describe(
    "What a node has left once every pod on it has an Istio sidecar.",
  ) satisfies z.ZodType<MeshBudget>;

/** What Kubernetes and the CNI take of each node. */
export const cniCostSchema = z
  .strictObject({
    idleMemoryBytes: z
      .number()
      .nullable()
      .describe("Bytes of memory above bare metal without traffic; null where it was not measured."),
    idleCores: z
      .number()
      .nullable()
      .describe("Cores above bare metal without traffic; null where not measured or not comparable."),
    peakCores: z
      .number()
      .nullable()
      .describe(
        "Cores that the peak costs, the load generator's among them, by the edition's count of CPU time; null like `idleCores`.",
      ),
  })
  .describe("What Kubernetes and the CNI take of each node.") satisfies z.ZodType<CniCost>;

const nodeBudgetSchema = z.strictObject({
  capacity: knownResourcesSchema.describe("The node as it comes."),
  reserved: knownResourcesSchema.describe("Kept by the provider for the system and the kubelet."),
  eviction: knownResourcesSchema.describe("Memory kept free by evicting pods."),
  allocatable: knownResourcesSchema.describe("capacity - reserved - eviction."),
  cni: resourcesSchema.describe(
    "Taken by Kubernetes and the CNI without traffic, measured above bare metal; null where it was not measured.",
  ),
  traffic: resourcesSchema.describe("CPU of the traffic at the expected peak."),
  left: resourcesSchema.describe(
    "allocatable - cni - traffic, for the pods; below zero where there is not enough, null where a part is not known.",
  ),
  perPod: resourcesSchema.describe("`left` for each pod, with as many on the node as there may be."),
  cluster: resourcesSchema.describe("`left` on all nodes."),
  fits,
  mesh: meshBudgetSchema.nullable().describe("Null unless the profile has `mesh=sidecar`."),
  formula: z.string().describe("The rule behind `reserved` and `eviction`, in a sentence."),
  source: z.string().describe("Where the provider publishes the rule."),
}) satisfies z.ZodType<NodeBudget>;

/** The budget of a node that runs the first candidate. */
export const budgetSchema = nodeBudgetSchema
  .extend({
    variant: z.string().describe("Id of the variant that the node runs: the first candidate."),
    cost: cniCostSchema,
  })
  .describe("Where the memory and CPU of one node go.");
