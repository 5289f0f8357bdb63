import type { APIRequestContext } from "@playwright/test";
import { servedSchema, type ServedSchemas } from "@/lib/testing/served-schema";
import { expect } from "./test";

interface Media {
  readonly schema: object;
}

interface Answer {
  readonly content?: Readonly<Record<string, Media>>;
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly schema: { readonly enum: readonly string[] };
}

/** What an address takes and answers. */
export interface Operation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly responses: Readonly<Record<string, Answer | { readonly $ref: string }>>;
}

/** The parts of the served document that the checks read. */
export interface ServedDocument extends ServedSchemas {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: ServedSchemas["components"] & {
    readonly responses: Readonly<Record<string, Answer>>;
  };
}

/** Queries to ask each address with, of several kinds: all at its default, holes, words that nobody knows. */
export const queries: Readonly<Record<string, readonly string[]>> = {
  "/api/results": [
    "",
    "metric=efficiency&encryption=wireguard",
    "variant=antrea-ipsec,cilium&streams=single&path=service",
    "protocol=tcp,udp,idle&streams=single,multi&path=direct,service&metric=memory-overhead&sort=-percent",
    "metric=loss&role=client&stat=worst",
    "cni=clium&colour=red&v=9",
    "cni=flannel&encryption=ipsec",
  ],
  "/api/results.csv": ["", "metric=cpu&encryption=ipsec", "cni=clium"],
  "/api/recommend": [
    "",
    "preset=edge&policy=yes",
    "preset=encrypted&streams=single&path=service",
    "observability=yes&bgp=yes&windows=yes",
    "nodes=many&weights=speed:3",
  ],
};

/** The document as it is served. */
export async function servedDocument(request: APIRequestContext): Promise<ServedDocument> {
  const response = await request.get("/api/openapi.json");
  expect(response.status()).toBe(200);
  return (await response.json()) as ServedDocument;
}

/** The addresses to ask of a path: one for each word of its place, else one for each query. */
export function addressesOf(path: string, { parameters = [] }: Operation): readonly string[] {
  const place = parameters.find((parameter) => "in" in parameter && parameter.in === "path");
  if (place && "schema" in place)
    return place.schema.enum.map((word) => path.replace(`{${place.name}}`, word));
  return (queries[path] ?? [""]).map((query) => (query ? `${path}?${query}` : path));
}

function answerOf({ components }: ServedDocument, { responses }: Operation, status: string): Answer {
  const answer = responses[status];
  if (!answer) throw new Error(`The document names no answer ${status}.`);
  return "$ref" in answer ? (components.responses[answer.$ref.split("/").at(-1) ?? ""] ?? {}) : answer;
}

/** Asks an address and holds its answer against what the document says of this status. */
export async function expectAsDescribed(
  request: APIRequestContext,
  document: ServedDocument,
  operation: Operation,
  address: string,
  status: number,
) {
  const response = await request.get(address);
  expect(response.status(), address).toBe(status);
  const [type = ""] = (response.headers()["content-type"] ?? "").split(";");
  const { content = {} } = answerOf(document, operation, String(status));
  expect(Object.keys(content), address).toContain(type);
  const body: unknown = type === "application/json" ? await response.json() : await response.text();
  const { error } = servedSchema(document, content[type]?.schema ?? {}).safeParse(body);
  expect(error?.issues ?? [], address).toEqual([]);
}
