/** For tests: schemas as an OpenAPI document serves them, made to check answers. Nothing else imports this. */
import { z } from "zod";

/** The part of an OpenAPI document that its schemas refer to. */
export interface ServedSchemas {
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

/** A check of answers against a schema of a document, read from the document's JSON alone. */
export function servedSchema({ components }: ServedSchemas, schema: object): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs: components.schemas });
  const local = text.replaceAll("#/components/schemas/", "#/$defs/");
  return z.fromJSONSchema(JSON.parse(local) as Parameters<typeof z.fromJSONSchema>[0]);
}
