import { parameterLocations } from "../../generator/model/index.js";
import type {
  ApiSpec,
  MediaType,
  Parameter,
  Property,
  RequestBody,
  Response,
  Schema,
} from "../../generator/model/index.js";
import { json, schemaOf } from "./contents.js";

/** The eras of the dialect, by how they write objects, null and models that were printed before. */
export type Era = 1 | 2 | 3 | 4;

type Describe = Pick<Schema, "description">;

const about = ({ description }: Describe): Describe => (description === undefined ? {} : { description });

/** Literals of a union are printed as one run, so they are one variant. */
function joinLiterals(variants: readonly Schema[]): Schema[] {
  const literals = variants.filter((variant) => variant.kind === "literal");
  const values = [...new Set(literals.flatMap((literal) => literal.values))];
  const [first] = literals;
  return variants.flatMap((variant): Schema[] => {
    if (variant.kind !== "literal") return [variant];
    return variant === first ? [{ kind: "literal", values }] : [];
  });
}

/** A union within a union is printed as its variants, each of which is met once. */
function expressUnion(variants: readonly Schema[]): Schema {
  const flat = variants.map(expressType).flatMap((it) => (it.kind === "union" ? it.variants : [it]));
  const unique = [...new Map(flat.map((variant) => [JSON.stringify(variant), variant])).values()];
  const joined = joinLiterals(unique);
  return joined.length === 1 && joined[0] ? joined[0] : { kind: "union", mode: "any", variants: joined };
}

function expressType(schema: Schema): Schema {
  switch (schema.kind) {
    case "string":
    case "boolean":
    case "number":
      return { kind: schema.kind };
    case "integer":
      return { kind: "number" };
    case "null":
    case "unknown":
      return { kind: "unknown" };
    case "literal":
      return { kind: "literal", values: schema.values };
    case "ref":
      return { kind: "ref", name: schema.name };
    case "array":
      return { kind: "array", items: expressType(schema.items) };
    case "map":
      return { kind: "map", values: expressType(schema.values) };
    case "union":
      return expressUnion(schema.variants);
    case "object":
      return schema.properties.length === 0
        ? { kind: "unknown" }
        : { kind: "object", properties: schema.properties.map(expressProperty) };
  }
}

function expressProperty({ name, required, schema }: Property): Property {
  return { name: name.replaceAll('"', "'"), required, schema: { ...expressType(schema), ...about(schema) } };
}

const wrap = (schema: Schema): Schema => ({
  kind: "object",
  properties: [{ name: "value", required: true, schema }],
});

/** An answer is an object or a named type. */
function expressAnswer(schema: Schema): Schema {
  const said = expressType(schema);
  return said.kind === "object" || said.kind === "ref" ? said : wrap(said);
}

function expressBody(body: RequestBody): RequestBody {
  const said = expressType(schemaOf(body) ?? { kind: "unknown" });
  return { required: true, content: json(said.kind === "ref" ? wrap(said) : said) };
}

function expressParameter(parameter: Parameter): Parameter {
  const { name, required, schema } = parameter;
  return { name, in: parameter.in, required, ...about(parameter), schema: expressType(schema) };
}

/** By location, and in each the required ones first. */
function inPageOrder(parameters: readonly Parameter[]): Parameter[] {
  return parameterLocations.flatMap((location) =>
    parameters.filter((it) => it.in === location).sort((a, b) => Number(b.required) - Number(a.required)),
  );
}

function expressResponse(response: Response | undefined): Response[] {
  const schema = schemaOf(response);
  if (!schema) return [];
  return [{ status: "200", description: "", headers: [], content: json(expressAnswer(schema)) }];
}

/** A list that holds itself has no members to print; lists of earlier types do. */
function cutLists(schema: Schema, names: readonly string[]): Schema {
  if (schema.kind === "array") return { kind: "array", items: cutLists(schema.items, names) };
  if (schema.kind === "map") return { kind: "map", values: cutLists(schema.values, names) };
  return schema.kind === "ref" && !names.includes(schema.name) ? { kind: "unknown" } : schema;
}

/** What a page of the dialect can say of a spec. */
export function expressSpec(spec: ApiSpec): Pick<ApiSpec, "operations" | "schemas"> {
  return {
    schemas: spec.schemas.map(({ name, schema }, index) => {
      const before = spec.schemas.slice(0, index).map((earlier) => earlier.name);
      return { name, schema: { ...cutLists(expressType(schema), before), ...about(schema) } };
    }),
    operations: spec.operations.map((operation) => ({
      method: operation.method,
      path: operation.path,
      resource: [],
      name: operation.summary ?? operation.name,
      ...about(operation),
      parameters: inPageOrder(operation.parameters.map(expressParameter)),
      ...(operation.requestBody && { requestBody: expressBody(operation.requestBody) }),
      responses: expressResponse(operation.responses.find(({ status }) => status === "200")),
    })),
  };
}

type Expressed = Pick<ApiSpec, "operations" | "schemas">;

const placeOf = ({ name, required }: Property): string =>
  `${String(["type", "id"].indexOf(name) >>> 0).padStart(10, "0")} ${required ? "0" : "1"} ${name}`;

/** Members in the order in which the newest pages print them: `type`, `id`, then by the alphabet, required ones first. */
function sortMembers(properties: readonly Property[]): Property[] {
  return properties
    .map((property) => ({ ...property, schema: sortWithin(property.schema) }))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

function sortWithin(schema: Schema): Schema {
  switch (schema.kind) {
    case "object":
      return { ...schema, properties: sortMembers(schema.properties) };
    case "array":
      return { ...schema, items: sortWithin(schema.items) };
    case "map":
      return { ...schema, values: sortWithin(schema.values) };
    case "union":
      return { ...schema, variants: schema.variants.map(sortWithin) };
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "unknown":
    case "literal":
    case "ref":
      return schema;
  }
}

/** The same spec with its members in the order of the newest pages. */
export function inNewestOrder({ operations, schemas }: Expressed): Expressed {
  const sort = (content: MediaType): MediaType => ({
    ...content,
    ...(content.schema && { schema: sortWithin(content.schema) }),
  });
  return {
    schemas: schemas.map(({ name, schema }) => ({ name, schema: sortWithin(schema) })),
    operations: operations.map((operation) => ({
      ...operation,
      ...(operation.requestBody && {
        requestBody: { ...operation.requestBody, content: operation.requestBody.content.map(sort) },
      }),
      responses: operation.responses.map((response) => ({
        ...response,
        content: response.content.map(sort),
      })),
    })),
  };
}
