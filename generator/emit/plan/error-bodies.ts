import { schemaOfContent, type Operation, type Response, type Schema } from "../../model/index.js";
import { isBinary, isJsonContent } from "./body-plan.js";
import { findSuccesses } from "./result-schema.js";
import type { SchemaIndex } from "./schema-walk.js";
import type { ErrorBody } from "./type-plan.js";

/** What an operation documents of the bodies of its errors; bytes are none that an error can carry. */
export function findErrorBodies(operation: Operation, index: SchemaIndex): readonly ErrorBody[] {
  const successes = findSuccesses(operation);
  return operation.responses
    .filter((response) => /^[45]|^default$/u.test(response.status) && !successes.includes(response))
    .flatMap((response) => {
      const schema = findBodySchema(response, index);
      return schema ? [{ status: response.status, schema }] : [];
    });
}

function findBodySchema({ content }: Response, index: SchemaIndex): Schema | undefined {
  const json = content.find((one) => isJsonContent(one, index));
  if (json) return schemaOfContent(json);
  const isText = content.some(
    ({ mediaType, schema }) => /^text\//iu.test(mediaType) && !isBinary(schema, index),
  );
  return isText ? { kind: "string" } : undefined;
}
