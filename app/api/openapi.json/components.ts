import { z } from "zod";
import { dataFileSchema, dataIndexSchema } from "@/lib/dataset/served/data-index";
import { metricIdSchema, testIdSchema } from "@/lib/dataset/schema/id-schemas";
import {
  apiFindingsSchema,
  evidenceFigureSchema,
  evidenceTableSchema,
  findingSchema,
} from "@/lib/findings/api-schema";
import {
  apiQuestionsSchema,
  exhibitFigureSchema,
  exhibitSchema,
  questionSchema,
} from "@/lib/questions/api-schema";
import { errorSchema, problemSchema, sourceSchema } from "@/lib/link/api-schema";
import { versionParameter, type QueryParameter } from "@/lib/link/query-parameter";
import {
  cniCostSchema,
  budgetSchema,
  knownResourcesSchema,
  meshBudgetSchema,
  resourcesSchema,
} from "@/lib/recommend/api/api-budget-schema";
import {
  aimIdSchema,
  candidateSchema,
  exclusionSchema,
  figureSchema,
  lackingSchema,
  loadSchema,
} from "@/lib/recommend/api/api-candidate-schema";
import { profileSchema } from "@/lib/recommend/api/api-profile-schema";
import { answerSchema, apiRecommendationSchema } from "@/lib/recommend/api/api-schema";
import { sensitivitySchema } from "@/lib/recommend/api/api-sensitivity-schema";
import { profileParameters } from "@/lib/recommend/profile/profile-parameters";
import { lossSchema, rankSchema } from "@/lib/statistics/api-schema";
import { apiResultsSchema, apiRowSchema } from "@/lib/view/api/api-schema";
import type { Vocabulary } from "@/lib/view/link/view-fields";
import { viewParameters } from "@/lib/view/link/view-parameters";

/** Every schema of the document by its name: each is written once and referred to elsewhere. */
export const namedSchemas = {
  Results: apiResultsSchema,
  Row: apiRowSchema,
  Recommendation: apiRecommendationSchema,
  Answer: answerSchema,
  Profile: profileSchema,
  Candidate: candidateSchema,
  Figure: figureSchema,
  Load: loadSchema,
  Lacking: lackingSchema,
  Exclusion: exclusionSchema,
  Budget: budgetSchema,
  Cost: cniCostSchema,
  Mesh: meshBudgetSchema,
  Resources: resourcesSchema,
  KnownResources: knownResourcesSchema,
  Sensitivity: sensitivitySchema,
  Findings: apiFindingsSchema,
  Finding: findingSchema,
  EvidenceTable: evidenceTableSchema,
  EvidenceFigure: evidenceFigureSchema,
  Questions: apiQuestionsSchema,
  Question: questionSchema,
  Exhibit: exhibitSchema,
  ExhibitFigure: exhibitFigureSchema,
  Rank: rankSchema,
  Loss: lossSchema,
  Source: sourceSchema,
  Problem: problemSchema,
  Error: errorSchema,
  DataIndex: dataIndexSchema,
  DataFile: dataFileSchema,
  TestId: testIdSchema,
  MetricId: metricIdSchema,
  AimId: aimIdSchema,
} as const satisfies Record<string, z.ZodType>;
export type SchemaName = keyof typeof namedSchemas;

type JsonSchema = Readonly<Record<string, unknown>>;

const schemaPath = (name: string) => `#/components/schemas/${name}`;

/** A reference to a named schema. */
export function schemaRef(name: SchemaName): { readonly $ref: string } {
  return { $ref: schemaPath(name) };
}

/** A schema without what it carries only as a document of its own. */
function asComponent(schema: JsonSchema): JsonSchema {
  const own = Object.entries(schema).filter(([keyword]) => keyword !== "$id" && keyword !== "$schema");
  return Object.fromEntries(own);
}

function componentSchemas(): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(namedSchemas)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: schemaPath,
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === "date") delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, asComponent(schema)]));
}

/** The parameters of a page's link, and the version that each may carry. */
type ParameterGroup = "view" | "profile";

function parameterGroups(
  vocabularies: readonly Vocabulary[],
): Record<ParameterGroup, readonly QueryParameter[]> {
  return { view: viewParameters(vocabularies), profile: profileParameters(vocabularies[0]?.catalogue ?? []) };
}

/** The references to a group's parameters, `v` among them. */
export function parameterRefs(
  group: ParameterGroup,
  vocabularies: readonly Vocabulary[],
): readonly { $ref: string }[] {
  const names = parameterGroups(vocabularies)[group].map(({ name }) => `${group}.${name}`);
  return [...names, "v"].map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

/** All that the paths of the document refer to. */
export function components(vocabularies: readonly Vocabulary[]) {
  const named = Object.entries(parameterGroups(vocabularies)).flatMap(([group, parameters]) =>
    parameters.map((parameter) => [`${group}.${parameter.name}`, parameter] as const),
  );
  return {
    schemas: componentSchemas(),
    parameters: { ...Object.fromEntries(named), v: versionParameter },
    responses: {
      Malformed: {
        description:
          "The query is malformed: its percent-encoding is broken, or it is too long. The answer says which.",
        content: { "application/json": { schema: schemaRef("Error") } },
      },
    },
  };
}
