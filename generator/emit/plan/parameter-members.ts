import {
  isIgnoredParameter,
  isMarked,
  schemaOfContent,
  type ApiSpec,
  type MediaType,
  type ObjectSchema,
  type Operation,
  type Parameter,
  type Property,
  type RequestBody,
  type Schema,
} from "../../model/index.js";
import { findRawType, isBinary, isOpaque, planBodies, type BodyPlan } from "./body-plan.js";
import { findConstantHeaders, findConstantQuery, isConstantHeader } from "./constants.js";
import { findKeyHeader } from "./idempotency.js";
import { resolveSchema, type SchemaIndex } from "./schema-walk.js";
import type { ParameterMember, ParameterSchema } from "./type-plan.js";

/** A member of the parameter object: how it is typed, and where in the request it goes. */
export interface FlatMember {
  readonly property: Property;
  readonly member: ParameterMember;
}

/**
 * The parameter object of an operation, flat and under wire names: parameters in documentation order, then the members of the body.
 * Members of the body whose name is taken, and a body that can't be flattened, go under `body`.
 */
export function flattenRequest(
  operation: Operation,
  spec: ApiSpec,
  index: SchemaIndex,
): readonly FlatMember[] {
  const constants = findConstantHeaders(spec);
  const given = [findKeyHeader(operation), ...findConstantQuery(operation).keys()];
  const parameters = operation.parameters
    .filter((parameter) => !isIgnoredParameter(parameter) && !isConstantHeader(parameter, constants))
    .map((parameter) =>
      flattenParameter(given.includes(parameter) ? { ...parameter, required: false } : parameter, spec),
    );
  const taken = new Set(parameters.map(({ member }) => member.name));
  const [plan] = planBodies(operation, index);
  const body = operation.requestBody && plan ? flattenBody(operation.requestBody, plan, taken, index) : [];
  return [...parameters, ...body];
}

/**
 * What an object of a body says of its members together, as it holds of the parameters, which are all of these and more:
 * no others where it has no others, bounds on how many there are of its own, and that it should not be sent any more.
 */
export function findFlatRules(
  operation: Operation,
  members: readonly FlatMember[],
  index: SchemaIndex,
): Partial<ParameterSchema> {
  const { requestBody } = operation;
  const [plan] = planBodies(operation, index);
  const taken = new Set(
    members.filter(({ member }) => member.parameter).map(({ property }) => property.name),
  );
  const object = requestBody && plan && findFlatObject(requestBody, plan, taken, index);
  if (!object) return {};
  const { conditions, dependentRequired, deprecated, maxProperties, minProperties, not } = object;
  const minimum = requestBody.required ? minProperties : undefined;
  const isCounted = minimum !== undefined || maxProperties !== undefined;
  return {
    ...(object.additional === false && closeMembers(members, object, index)),
    ...(deprecated && { deprecated }),
    ...(dependentRequired && { dependentRequired }),
    ...(conditions && { conditions }),
    ...(not && { not }),
    ...(minimum !== undefined && { minProperties: minimum }),
    ...(maxProperties !== undefined && { maxProperties }),
    ...(isCounted && taken.size > 0 && { uncounted: [...taken] }),
  };
}

/** Allows no members but those that are listed; the body may have `readOnly` ones, which are no parameters. */
function closeMembers(
  members: readonly FlatMember[],
  { properties }: ObjectSchema,
  index: SchemaIndex,
): Partial<ObjectSchema> {
  const unasked = properties.filter(({ schema }) => isMarked(schema, "readOnly", index));
  if (unasked.length === 0) return { additional: false };
  const names = [...members.map(({ property }) => property), ...unasked].map(({ name }) => name);
  return { propertyNames: { kind: "literal", values: names } };
}

function flattenParameter(parameter: Parameter, spec: ApiSpec): FlatMember {
  const options = new Map(Object.entries(spec.sdk.clientOptions));
  const option = parameter.in === "path" ? options.get(parameter.name) : undefined;
  const required = parameter.required && option === undefined;
  const description =
    option === undefined
      ? undefined
      : `Taken from the option \`${option}\` of the client where it is not given.`;
  const annotations = { description, ...parameter };
  return {
    property: { name: parameter.name, required, schema: describeSchema(parameter.schema, annotations) },
    member: {
      name: parameter.name,
      in: parameter.in,
      ...(option !== undefined && { clientOption: option }),
      parameter,
    },
  };
}

interface Annotations extends Pick<Parameter, "deprecated" | "example"> {
  readonly description?: string | undefined;
}

/** The schema with what the parameter or the body around it says; the outer description is the more specific one. */
function describeSchema(schema: Schema, { description, deprecated, example }: Annotations): Schema {
  return {
    ...schema,
    ...(description !== undefined && { description }),
    ...(deprecated && { deprecated }),
    ...(example !== undefined && { examples: [example] }),
  };
}

function flattenBody(
  body: RequestBody,
  plan: BodyPlan,
  taken: ReadonlySet<string>,
  index: SchemaIndex,
): FlatMember[] {
  const object = findFlatObject(body, plan, taken, index);
  if (!object) {
    const native = plan.kind === "bytes" ? "BytesInput" : undefined;
    return [wholeBody({ ...body, ...plan.content, schema: describeWhole(plan, index) }, native)];
  }
  const properties = object.properties
    .filter((property) => !isMarked(property.schema, "readOnly", index))
    .map((property) => ({ property, native: plan.kind === "json" ? undefined : findFile(property, index) }));
  const collide = properties.map(({ property }) => property).filter(({ name }) => taken.has(name));
  const flat = properties.filter(({ property }) => !taken.has(property.name));
  const members = flat.map(({ property, native }): FlatMember => ({
    property: {
      ...property,
      ...(native && { schema: describeFile(property.schema) }),
      required: property.required && body.required,
    },
    member: { name: property.name, in: "body", ...(native && { native }) },
  }));
  if (collide.length === 0) return members;
  const isClosed = object.additional === false;
  const rest: ObjectSchema = { kind: "object", properties: collide, ...(isClosed && { additional: false }) };
  const required = body.required && collide.some((property) => property.required);
  return [...members, wholeBody({ required, schema: rest })];
}

/** What stands in `body`. */
function describeWhole(plan: BodyPlan, index: SchemaIndex): Schema {
  const { content, kind } = plan;
  const schema = schemaOfContent(content);
  const given: Schema = { kind: kind === "bytes" ? "unknown" : "string" };
  if (isOpaque(plan, index)) {
    const description = `The body as ${kind === "bytes" ? "bytes" : "a text"}, in ${content.mediaType}.`;
    return { ...given, description, ...pickWords(schema) };
  }
  if (kind === "bytes") return given;
  const isList = (kind !== "lines" && kind !== "records") || schema.kind === "array";
  return isList ? schema : { kind: "array", items: content.itemSchema ?? schema };
}

/** The type of a member of a form whose value is a file, or a list of files. */
export function findFile({ schema }: Property, index: SchemaIndex): "FileInput" | "FileInput[]" | undefined {
  const isFile = (one: Schema) => isBinary(one, index) || findRawType(one, index) !== undefined;
  if (isFile(schema)) return "FileInput";
  const list = resolveSchema(schema, index);
  return list?.kind === "array" && isFile(list.items) ? "FileInput[]" : undefined;
}

/** Validators take any value for a file: the client checks what it sends. */
function describeFile(schema: Schema): Schema {
  return { kind: "unknown", ...pickWords(schema) };
}

/** What a schema says to people, whatever its values are. */
function pickWords({ description, deprecated }: Schema) {
  return { ...(description !== undefined && { description }), ...(deprecated && { deprecated }) };
}

type WholeBody = Pick<RequestBody, "required" | "description"> &
  Pick<MediaType, "example"> & { readonly schema: Schema };

function wholeBody(body: WholeBody, native?: "BytesInput"): FlatMember {
  return {
    property: { name: "body", required: body.required, schema: describeSchema(body.schema, body) },
    member: { name: "body", in: "wholeBody", ...(native && { native }) },
  };
}

/** Whether an object says of its members together what no part of them can be held against. */
function hasJointRules({ conditions, dependentRequired, not, ...bounds }: ObjectSchema): boolean {
  const { maxProperties, minProperties } = bounds;
  return [conditions, dependentRequired, not, maxProperties, minProperties].some(
    (rule) => rule !== undefined,
  );
}

/**
 * The object whose members can stand beside the parameters, some of whose names are taken. Spread out, some would lose their
 * meaning: one that may be null; that takes members of other names, and says what these are; that is optional although some
 * of its members are not, or several have to be there; whose members have names that are taken, and rules in common. Nor one
 * with such names and a member that is called `body` itself, as the parameter is that the others would go under.
 */
function findFlatObject(
  body: RequestBody,
  { kind, content }: BodyPlan,
  taken: ReadonlySet<string>,
  index: SchemaIndex,
): ObjectSchema | undefined {
  if (kind !== "json" && kind !== "form" && kind !== "multipart") return undefined;
  const schema = resolveSchema(schemaOfContent(content), index);
  if (schema?.kind !== "object" || schema.nullable || schema.properties.length === 0) return undefined;
  if (schema.additional || schema.patternProperties || schema.propertyNames) return undefined;
  const { minProperties = 0, properties } = schema;
  const collides = properties.some(({ name }) => taken.has(name));
  const hasBody = properties.some(({ name }) => name === "body");
  if (collides && (hasBody || hasJointRules(schema))) return undefined;
  const isPartial = minProperties <= 1 && !properties.some((property) => property.required);
  return body.required || isPartial ? schema : undefined;
}
