import { z } from "zod";
import { id } from "./cell-schemas";
import { paths, protocols, valuesOf } from "@/lib/dataset/facts/dimensions";
import { metricIdSchema, testIdSchema } from "./id-schemas";

const share = z.number().min(0).max(1);
const someText = z.string().min(1, "expected a text");
const connectionQuantity = z.enum(["bandwidth", "retransmits", "rtt", "rtt-max", "jitter", "loss"]);
const cpuMode = z.enum([
  "cpu_system",
  "cpu_user",
  "cpu_nice",
  "cpu_iowait",
  "cpu_irq",
  "cpu_softirq",
  "cpu_steal",
]);

const testSchema = z
  .strictObject({
    id: testIdSchema,
    protocol: z.enum(valuesOf(protocols)).nullable().describe("Null for the idle test."),
    streams: z
      .int()
      .positive()
      .nullable()
      .describe("How many at once; null where there is no traffic or it was not published."),
    path: z.enum(valuesOf(paths)).nullable().describe("Null for the idle test."),
    seconds: z.int().positive().nullable().describe("How long it lasts; null where that is not known."),
  })
  .readonly();

const labSchema = z
  .strictObject({
    linkBitsPerSecond: z.number().positive(),
    hardwareThreads: z.int().positive().describe("Of a node."),
    memoryBytes: z.number().positive().nullable().describe("Of a node; null where it was not published."),
    description: someText,
  })
  .readonly();

const sourceSchema = z
  .strictObject({
    repository: z.url({ protocol: /^https$/ }),
    commit: z.string().regex(/^[0-9a-f]{40}$/, "expected 40 hexadecimal digits"),
    date: z.iso.date().describe("Of the commit."),
    otherCommits: z
      .array(z.string().regex(/^[0-9a-f]{40}$/, "expected 40 hexadecimal digits"))
      .readonly()
      .optional()
      .describe(
        "Commits of which some of its files are instead; the provenance file names them file by file.",
      ),
    root: z
      .string()
      .describe("Folder in the repository to which the paths of the source files are relative."),
  })
  .readonly();

/** What a dataset measured, and how: all that differs between datasets besides the figures, as `data/<id>.definition.json` has it. */
export const definitionSchema = z
  .strictObject({
    id,
    name: someText.optional().describe("What texts call it; its id where it has no other name."),
    title: someText,
    measuredBy: someText.describe("Who measured it."),
    measured: z
      .string()
      .regex(/^\d{4}(-\d{2}){0,2}$/, "expected a year, month or day: 2024-01")
      .describe("When, in order: datasets are listed by it, the newest first."),
    lab: labSchema,
    source: sourceSchema
      .nullable()
      .describe("Where the result files are published; null where they are not."),
    licence: someText.describe(
      "Under which licence the figures are, or that none is known: a sentence or more.",
    ),
    runs: z.int().positive().describe("How many runs of a variant there are, at most."),
    runsCaveat: z
      .array(someText)
      .readonly()
      .describe(
        "What the range of its runs does not hold; none where each run was of an installation of its own.",
      ),
    roles: z
      .array(z.enum(["client", "server"]))
      .min(1)
      .readonly()
      .describe("The nodes on which CPU and memory were measured."),
    tests: z.array(testSchema).min(1).readonly().describe("In the order in which they are shown."),
    metrics: z
      .array(metricIdSchema)
      .min(1)
      .readonly()
      .describe("Those that its tests have, in the order of the menus."),
    connection: z
      .strictObject({
        tcp: z.array(connectionQuantity).readonly(),
        udp: z.array(connectionQuantity).readonly(),
      })
      .readonly()
      .describe("What was measured on the connection, by protocol, in the published order."),
    cpuModes: z
      .array(cpuMode)
      .min(1)
      .readonly()
      .describe("Modes of CPU time that its CPU is the sum of, in the published order."),
    countsSoftirq: z.boolean().describe("Whether softirq is among the modes or within one of them."),
    cpuCaveat: someText.describe("Shown with every figure made of CPU time."),
    cpuOrigin: someText.describe(
      'Where its CPU comes from, after "CPU cores in use on the node while the test ran".',
    ),
    bandwidth: someText.describe("What its bandwidth is."),
    ipsecEvidence: someText
      .nullable()
      .describe("What a reader of its IPsec figures must know besides where softirq is not counted."),
    baseline: someText.describe("The variant that others are compared with where a link names none."),
    hasBareMetal: z.boolean().describe("Whether the same servers were measured without Kubernetes."),
    policyCheck: someText
      .nullable()
      .describe(
        "Where its check of network policy is found; `<id>` is a variant's. Null where there was none.",
      ),
    installScripts: someText
      .nullable()
      .describe("Where it says how its variants were installed; null where nowhere."),
    isOfArticle: z.boolean().describe("Whether the article whose claims the findings check is about it."),
    repeats: z
      .strictObject({
        edition: id.describe("The dataset of the later runs."),
        changes: z
          .array(
            z
              .strictObject({
                variants: z.array(id).min(1).readonly(),
                kind: z
                  .enum(["fix", "version"])
                  .describe("A fix of the set-up, or another version of the CNI and nothing else."),
                text: someText,
              })
              .readonly(),
          )
          .readonly()
          .describe("What is known to have changed in between; nothing of the variants that are not named."),
      })
      .readonly()
      .optional()
      .describe("Which dataset measured the same variants in the same lab again."),
    noise: z
      .partialRecord(metricIdSchema, z.number().positive())
      .readonly()
      .optional()
      .describe(
        "By how much the median of a metric moves when the same is measured again with nothing changed: the share that nine repeats in ten stay below. None where nothing was measured twice.",
      ),
    softirqElsewhere: z
      .strictObject({
        edition: id.describe("A dataset that counts softirq."),
        variants: z
          .array(id)
          .min(2)
          .readonly()
          .describe("Its plain set-ups that are comparable: checksum offload on, as far as known."),
        shares: z
          .partialRecord(testIdSchema, z.strictObject({ least: share, most: share }).readonly())
          .readonly()
          .describe("The least and the greatest share of their CPU time in softirq, by test."),
      })
      .readonly()
      .optional()
      .describe("How much of the CPU the published modes may leave out, where softirq is not among them."),
    telemetryModes: z
      .array(cpuMode)
      .readonly()
      .default([])
      .describe("Modes of CPU time that its telemetry counts besides, which its CPU leaves out."),
    notes: z
      .array(z.strictObject({ title: someText, text: z.array(someText).readonly() }).readonly())
      .readonly()
      .describe("What else a reader must know of how it was measured, as the method page has it."),
  })
  .readonly();
