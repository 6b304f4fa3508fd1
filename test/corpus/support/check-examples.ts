import type { ApiSpec, JsonValue, MediaType, NamedSchema } from "../../../generator/model/index.js";
import { compileAjv } from "../../emit/validators/differential.js";
import { loadValidators } from "../../emit/validators/load-validators.js";

interface Example {
  readonly name: string;
  readonly value: JsonValue;
}

/** A schema under a name for each body with examples, so that each has a validator. */
function gather(spec: ApiSpec): {
  readonly schemas: readonly NamedSchema[];
  readonly examples: readonly Example[];
} {
  const bodies = spec.operations.flatMap(({ requestBody, responses }) => [
    ...(requestBody?.content ?? []),
    ...responses.flatMap(({ content }) => content),
  ]);
  const exemplified = bodies.flatMap((body, index) => {
    const values = valuesOf(body);
    return body.schema && values.length > 0
      ? [{ name: `Body${String(index)}`, schema: body.schema, values }]
      : [];
  });
  const named = spec.schemas.flatMap(({ name, schema }) =>
    (schema.examples ?? []).map((value): Example => ({ name, value })),
  );
  return {
    schemas: exemplified.map(({ name, schema }) => ({ name, schema })),
    examples: [
      ...named,
      ...exemplified.flatMap(({ name, values }) => values.map((value) => ({ name, value }))),
    ],
  };
}

function valuesOf({ example, examples = [] }: MediaType): JsonValue[] {
  const values = [example, ...examples.map(({ value }) => value)];
  return values.filter((value) => value !== undefined);
}

/** The documented examples of which the validators of the package think otherwise than ajv. */
export async function findDisputedExamples(spec: ApiSpec) {
  const { examples, schemas } = gather(spec);
  const types: ApiSpec = { ...spec, operations: [], webhooks: [], schemas: [...spec.schemas, ...schemas] };
  const ours = await loadValidators(types);
  const theirs = compileAjv(types);
  const disputed = examples.filter(({ name, value }) => {
    const [mine, other] = [ours[name], theirs.get(name)];
    return mine !== undefined && other !== undefined && mine.is(value) !== other(value);
  });
  return { count: examples.length, disputed: [...new Set(disputed.map(({ name }) => name))] };
}
