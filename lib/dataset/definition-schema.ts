import { z } from "zod";
import { cnis, dataPlanes, kernelLines, operatingSystems, streamCounts, valuesOf } from "./dimensions";
import { editionIds } from "./editions";
import { metricIdSchema, testIdSchema } from "./id-schemas";

const someText = z.string().min(1, "expected a text");
const wordsOf = <T extends Record<string, string>>(dimension: T) =>
  z.array(z.enum(valuesOf(dimension))).readonly();
const connectionQuantity = z.enum(["bandwidth", "retransmits", "jitter", "loss"]);
const cpuMode = z.enum(["cpu_system", "cpu_user", "cpu_nice", "cpu_iowait", "cpu_steal"]);

/** What a dataset measured, and how: all that differs between datasets besides the figures, as `data/<id>.definition.json` has it. */
export const definitionSchema = z
  .strictObject({
    id: z.enum(editionIds),
    tests: z.array(testIdSchema).min(1).readonly().describe("In the order in which they are shown."),
    metrics: z
      .array(metricIdSchema)
      .min(1)
      .readonly()
      .describe("Those that its tests have, in the order of the menus."),
    cnis: wordsOf(cnis).describe(
      "What its variants have, in the order of the dimension, as have the three below.",
    ),
    dataPlanes: wordsOf(dataPlanes),
    operatingSystems: wordsOf(operatingSystems),
    kernelLines: wordsOf(kernelLines),
    streams: wordsOf(streamCounts),
    initialStreams: wordsOf(streamCounts).describe("What a link shows where it names none."),
    cpuModes: z
      .array(cpuMode)
      .min(1)
      .readonly()
      .describe("Modes of CPU time that its CPU is the sum of, in the published order."),
    connection: z
      .strictObject({
        tcp: z.array(connectionQuantity).readonly(),
        udp: z.array(connectionQuantity).readonly(),
      })
      .readonly()
      .describe("What was measured on the connection, by protocol, in the published order."),
    runsCaveat: z
      .array(someText)
      .readonly()
      .describe(
        "What the range of its runs does not hold; none where each run was of an installation of its own.",
      ),
    countsSoftirq: z.boolean().describe("Whether softirq is among the modes or within one of them."),
    cpuCaveat: someText.describe("Stands beside every figure made of CPU time."),
    hardwareThreads: z.int().positive(),
    testSeconds: z.int().positive().describe("How long a test lasts."),
    baseline: someText.describe("The variant that others are compared with where a link names none."),
    hasBareMetal: z.boolean().describe("Whether the same servers were measured without Kubernetes."),
    bandwidth: someText.describe("What its bandwidth is."),
    cpuOrigin: someText.describe(
      'Where its CPU comes from, after "CPU seconds a second on the node while the test ran".',
    ),
    ipsecEvidence: someText
      .nullable()
      .describe("What a reader of its IPsec figures must know besides where softirq is not counted."),
  })
  .readonly();
