import { diagnose } from "../../diagnostics.js";
import {
  findMainContent,
  isJsonMediaType,
  stringifyJson,
  type ApiSpec,
  type Diagnostic,
  type MediaType,
  type Operation,
  type Schema,
} from "../../model/index.js";
import { findMisfit } from "../../openapi/index.js";
import type { Evidence } from "../../reconcile/index.js";
import type { Draft } from "../../reconcile/draft.js";
import type { DraftOperation } from "../../reconcile/draft-api.js";
import { findTold } from "../../reconcile/told.js";

/** A place that documents show examples of, and the schema that it has in the end. */
interface Exemplified {
  /** What people call it: `the answer 200 of logs.list`. */
  readonly what: string;
  readonly draft: Draft;
  readonly schema: Schema | undefined;
}

/** The schema of a body that is JSON; one in another form is not sent as an example shows it. */
function schemaOfJson(content: readonly MediaType[] = []): Schema | undefined {
  const main = findMainContent(content);
  return main && isJsonMediaType(main.mediaType) ? main.schema : undefined;
}

/** The places of an operation; without a schema where the corrections of a project took one away. */
function listPlaces({ body, id, parameters, responses }: DraftOperation, written: Operation): Exemplified[] {
  const listed = parameters.map(({ draft, in: location, name }) => ({
    what: `the ${location} parameter ${stringifyJson(name)} of ${id}`,
    draft,
    schema: written.parameters.find((one) => one.name === name && one.in === location)?.schema,
  }));
  const answers = [...responses].map(([status, draft]) => ({
    what: `the answer ${status} of ${id}`,
    draft,
    schema: schemaOfJson(written.responses.find((one) => one.status === status)?.content),
  }));
  const sent = body && {
    what: `the request body of ${id}`,
    draft: body,
    schema: schemaOfJson(written.requestBody?.content),
  };
  return [...listed, ...(sent ? [sent] : []), ...answers];
}

function checkPlace({ draft, schema, what }: Exemplified, named: ReadonlyMap<string, Schema>): Diagnostic[] {
  if (!schema) return [];
  return findTold(draft.told, "example").flatMap(({ assertion, at }) => {
    const misfit = findMisfit(assertion.value, schema, (name) => named.get(name));
    return misfit ? [diagnose("example-misfit", { what, ...misfit }, at)] : [];
  });
}

/**
 * The documented examples of parameters, requests and answers that are not of the type that the spec gives to their place, each
 * where its document has it: the page contradicts itself, another document overrules it, or it was misread.
 */
export function findMisfits({ api }: Evidence, { operations, schemas }: ApiSpec): Diagnostic[] {
  const named = new Map(schemas.map(({ name, schema }) => [name, schema]));
  const written = new Map(operations.map((one) => [`${one.method} ${one.path}`, one]));
  return api.operations.flatMap((operation) => {
    const { method, path } = operation.key;
    const found = written.get(`${method} ${path}`);
    return found ? listPlaces(operation, found).flatMap((place) => checkPlace(place, named)) : [];
  });
}
