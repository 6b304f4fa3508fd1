import {
  findMainContent,
  isJsonMediaType,
  isJsonParameter,
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
  const parameters = operation.parameters.map((parameter) => flattenParameter(parameter, spec));
  const taken = new Set(parameters.map(({ member }) => member.name));
  const body = operation.requestBody ? flattenBody(operation.requestBody, taken, index) : [];
  return [...parameters, ...body];
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
      ...(isJsonParameter(parameter) && { isJson: true }),
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

function flattenBody(body: RequestBody, taken: ReadonlySet<string>, index: SchemaIndex): FlatMember[] {
  const content = findMainContent(body.content);
  const object = content && findFlatObject(body, content, index);
  if (!object)
    return [wholeBody({ ...body, ...content, schema: content ? schemaOfContent(content) : anything })];
  const collide = object.properties.filter((property) => taken.has(property.name));
  const flat = object.properties.filter((property) => !taken.has(property.name));
  const members = flat.map(
    (property): FlatMember => ({
      property: { ...property, required: property.required && body.required },
      member: { name: property.name, in: "body" },
    }),
  );
  if (collide.length === 0) return members;
  const rest: ObjectSchema = { kind: "object", properties: collide };
  const required = body.required && collide.some((property) => property.required);
  return [...members, wholeBody({ required, schema: rest })];
}

const anything: Schema = { kind: "unknown" };

type WholeBody = Pick<RequestBody, "required" | "description"> &
  Pick<MediaType, "example"> & { readonly schema: Schema };

function wholeBody(body: WholeBody): FlatMember {
  return {
    property: { name: "body", required: body.required, schema: describeSchema(body.schema, body) },
    member: { name: "body", in: "wholeBody" },
  };
}

/**
 * The object whose members can stand beside the parameters. Not one that may be null, that takes members of any name
 * and one type, or that is optional although some of its members are not: spread out, these would lose their meaning.
 */
function findFlatObject(body: RequestBody, content: MediaType, index: SchemaIndex): ObjectSchema | undefined {
  const isForm = /^application\/x-www-form-urlencoded\b/iu.test(content.mediaType);
  if (!isForm && !isJsonMediaType(content.mediaType)) return undefined;
  const schema = resolveSchema(schemaOfContent(content), index);
  if (schema?.kind !== "object" || schema.nullable || schema.additional) return undefined;
  if (schema.properties.length === 0) return undefined;
  const hasRequired = schema.properties.some((property) => property.required);
  return body.required || !hasRequired ? schema : undefined;
}
