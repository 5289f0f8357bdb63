import { z } from "zod";
import type { CniCost } from "./cni-cost";
import type { NodeBudget } from "./node-budget";
import type { KnownResources, Resources } from "./resources";
import type { MeshBudget } from "./sidecar-mesh";

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

/** What a candidate takes of a node. */
export const cniCostSchema = z
  .strictObject({
    memoryBytes: z
      .number()
      .nullable()
      .describe("Bytes of memory above the leanest candidate; null where it was not measured."),
    cores: z
      .number()
      .nullable()
      .describe(
        "Cores above the candidate that costs least, by the edition's count of CPU time: in 2024-01 system + user, softirq excluded; null where it was not measured or may not be compared.",
      ),
    allCores: z
      .number()
      .nullable()
      .describe("All cores that the traffic costs, the load generator's among them; null like `cores`."),
  })
  .describe("What a candidate takes of a node at the expected traffic.") satisfies z.ZodType<CniCost>;

const nodeBudgetSchema = z.strictObject({
  capacity: knownResourcesSchema.describe("The node as it comes."),
  reserved: knownResourcesSchema.describe("Kept by the provider for the system and the kubelet."),
  eviction: knownResourcesSchema.describe("Memory kept free by evicting pods."),
  allocatable: knownResourcesSchema.describe("capacity - reserved - eviction."),
  cni: resourcesSchema.describe("Taken by the CNI above the leanest candidate."),
  left: resourcesSchema.describe(
    "allocatable - cni, for the pods; below zero where the CNI takes more than there is.",
  ),
  perPod: resourcesSchema.describe("`left` for each pod, with as many on the node as there may be."),
  cluster: resourcesSchema.describe("`left` on all nodes."),
  fits,
  mesh: meshBudgetSchema,
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
