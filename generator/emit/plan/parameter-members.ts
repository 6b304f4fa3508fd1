import {
  isIgnoredParameter,
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
import { findRawType, isBinary, planBodies, type BodyPlan } from "./body-plan.js";
import { findConstantHeaders, findConstantQuery, isConstantHeader } from "./constants.js";
import { findKeyHeader } from "./idempotency.js";
import { isMarked } from "./one-way-members.js";
import { resolveSchema, type SchemaIndex } from "./schema-walk.js";
import type { ParameterMember } from "./type-plan.js";

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

/** What an object of a body says of its members together: rules that hold of the parameters, too, which are all of these and more. */
export function findFlatRules(operation: Operation, index: SchemaIndex): Partial<ObjectSchema> {
  const [plan] = planBodies(operation, index);
  const object =
    operation.requestBody && plan ? findFlatObject(operation.requestBody, plan, index) : undefined;
  const others = new Set(operation.parameters.map(({ name }) => name));
  if (!object || object.properties.some(({ name }) => others.has(name))) return {};
  const { conditions, dependentRequired, maxProperties, minProperties, not } = object;
  const isCounted = operation.requestBody?.required === true && others.size === 0;
  return {
    ...(dependentRequired && { dependentRequired }),
    ...(conditions && { conditions }),
    ...(not && { not }),
    ...(isCounted && minProperties !== undefined && { minProperties }),
    ...(isCounted && maxProperties !== undefined && { maxProperties }),
  };
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
  const object = findFlatObject(body, plan, index);
  if (!object) {
    const native = plan.kind === "bytes" ? "BytesInput" : undefined;
    return [wholeBody({ ...body, ...plan.content, schema: describeWhole(plan) }, native)];
  }
  const properties = object.properties
    .filter((property) => !isMarked(property.schema, "readOnly", index))
    .map((property) => ({ property, native: plan.kind === "json" ? undefined : findFile(property, index) }));
  const collide = properties.map(({ property }) => property).filter(({ name }) => taken.has(name));
  const flat = properties.filter(({ property }) => !taken.has(property.name));
  const members = flat.map(
    ({ property, native }): FlatMember => ({
      property: {
        ...property,
        ...(native && { schema: describeFile(property.schema) }),
        required: property.required && body.required,
      },
      member: { name: property.name, in: "body", ...(native && { native }) },
    }),
  );
  if (collide.length === 0) return members;
  const rest: ObjectSchema = { kind: "object", properties: collide };
  const required = body.required && collide.some((property) => property.required);
  return [...members, wholeBody({ required, schema: rest })];
}

/** What stands in `body`. */
function describeWhole({ content, kind }: BodyPlan): Schema {
  const schema = schemaOfContent(content);
  if (kind === "bytes") return { kind: "unknown" };
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
function describeFile({ description, deprecated }: Schema): Schema {
  return {
    kind: "unknown",
    ...(description !== undefined && { description }),
    ...(deprecated && { deprecated }),
  };
}

type WholeBody = Pick<RequestBody, "required" | "description"> &
  Pick<MediaType, "example"> & { readonly schema: Schema };

function wholeBody(body: WholeBody, native?: "BytesInput"): FlatMember {
  return {
    property: { name: "body", required: body.required, schema: describeSchema(body.schema, body) },
    member: { name: "body", in: "wholeBody", ...(native && { native }) },
  };
}

/**
 * The object whose members can stand beside the parameters. Not one that may be null, that takes members of any name
 * and one type, or that is optional although some of its members are not: spread out, these would lose their meaning.
 */
function findFlatObject(
  body: RequestBody,
  { kind, content }: BodyPlan,
  index: SchemaIndex,
): ObjectSchema | undefined {
  if (kind !== "json" && kind !== "form" && kind !== "multipart") return undefined;
  const schema = resolveSchema(schemaOfContent(content), index);
  if (schema?.kind !== "object" || schema.nullable || schema.additional) return undefined;
  if (schema.properties.length === 0) return undefined;
  const hasRequired = schema.properties.some((property) => property.required);
  return body.required || !hasRequired ? schema : undefined;
}
