import { MAX_QUERY_LENGTH } from "@/lib/link/read-query";
import type { Vocabulary } from "@/lib/view/link/view-fields";
import { parameterRefs, schemaRef, type SchemaName } from "./components";

/** What holds of the query of every operation that takes one. */
const ABOUT_QUERIES = `An unknown parameter or value never fails: a valid one is used instead, and \`problems\` says so. Words are read whatever their case, and lists comma-separated, repeated or both. A query with broken percent-encoding, or of more than ${MAX_QUERY_LENGTH} characters, is answered with 400.`;

const malformed = { $ref: "#/components/responses/Malformed" };

const json = (description: string, schema: Readonly<Record<string, unknown>>) => ({
  description,
  content: { "application/json": { schema } },
});
const jsonOf = (description: string, name: SchemaName) => json(description, schemaRef(name));

function resultPaths(vocabularies: readonly Vocabulary[]) {
  const parameters = parameterRefs("view", vocabularies);
  return {
    "/api/results": {
      get: {
        operationId: "getResults",
        summary: "The rows of a view",
        description: `The rows that the explorer page shows for the same query, in its order and in SI units. ${ABOUT_QUERIES}`,
        parameters,
        responses: { 200: jsonOf("The rows.", "Results"), 400: malformed },
      },
    },
    "/api/results.csv": {
      get: {
        operationId: "getResultsCsv",
        summary: "The rows of a view as CSV",
        description: `The rows of /api/results with a header line: runs in a column each, reasons joined by a space, empty where there is no value. ${ABOUT_QUERIES} Here the problems stand in the X-Problems header.`,
        parameters,
        responses: {
          200: {
            description: "The rows.",
            headers: {
              "X-Problems": {
                description:
                  "What of the query could not be used: a JSON list of sentences, percent-encoded, at most three and how many more. Absent where all was understood.",
                schema: { type: "string" },
              },
            },
            content: { "text/csv": { schema: { type: "string" } } },
          },
          400: malformed,
        },
      },
    },
  };
}

function recommendPath(vocabularies: readonly Vocabulary[]) {
  return {
    "/api/recommend": {
      get: {
        operationId: "getRecommendation",
        summary: "The recommendation for a cluster",
        description: `What the recommendation page answers to the same query, in SI units. A preset gives every answer that the query does not state. ${ABOUT_QUERIES}`,
        parameters: parameterRefs("profile", vocabularies),
        responses: { 200: jsonOf("The recommendation.", "Recommendation"), 400: malformed },
      },
    },
  };
}

const findingsPath = {
  "/api/findings": {
    get: {
      operationId: "getFindings",
      summary: "The article's claims, checked with the figures",
      description: `Every claim with its verdict, the rule that decides it and the figures that it rests on, in SI units. ${ABOUT_QUERIES}`,
      parameters: ["view.edition", "v"].map((name) => ({ $ref: `#/components/parameters/${name}` })),
      responses: { 200: jsonOf("Every claim.", "Findings"), 400: malformed },
    },
  },
};

const questionsPath = {
  "/api/questions": {
    get: {
      operationId: "getQuestions",
      summary: "The questions that people ask, answered by the figures",
      description: `Every question with its verdict and the figures that it rests on, in SI units. ${ABOUT_QUERIES}`,
      parameters: ["view.edition", "v"].map((name) => ({ $ref: `#/components/parameters/${name}` })),
      responses: { 200: jsonOf("Every question.", "Questions"), 400: malformed },
    },
  },
};

const documentPath = {
  "/api/openapi.json": {
    get: {
      operationId: "getDescription",
      summary: "This description",
      responses: {
        200: json("An OpenAPI 3.1 document.", {
          type: "object",
          properties: { openapi: { type: "string", pattern: "^3\\.1\\." } },
          required: ["openapi", "info", "paths"],
        }),
      },
    },
  },
};

function dataPaths(fileNames: readonly string[]) {
  const file = { type: "string", enum: fileNames };
  return {
    "/data/index.json": {
      get: {
        operationId: "getDataIndex",
        summary: "The datasets with their checksums",
        responses: { 200: jsonOf("Every file.", "DataIndex") },
      },
    },
    "/data/{file}": {
      get: {
        operationId: "getDataFile",
        summary: "A file of a dataset",
        parameters: [
          { name: "file", in: "path", required: true, description: "Name of the file.", schema: file },
        ],
        responses: {
          200: {
            description: "The file: CSV with a header line, or JSON, as its name says.",
            content: {
              "text/csv": { schema: { type: "string" } },
              "application/json": { schema: { type: "object" } },
            },
          },
          404: { description: "There is no such file." },
        },
      },
    },
  };
}

/** Every address for machines, with what it takes and answers. */
export function paths(vocabularies: readonly Vocabulary[], fileNames: readonly string[]) {
  return {
    ...resultPaths(vocabularies),
    ...recommendPath(vocabularies),
    ...findingsPath,
    ...questionsPath,
    ...documentPath,
    ...dataPaths(fileNames),
  };
}
