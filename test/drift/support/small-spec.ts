import type {
  ApiSpec,
  NamedSchema,
  ObjectSchema,
  Operation,
  Parameter,
  Property,
  Response,
  Schema,
} from "../../../generator/model/index.js";
import { json } from "../../support/contents.js";

/** A string without bounds, for where only the place matters. */
export const text: Schema = { kind: "string" };

export function property(name: string, schema: Schema, required = true): Property {
  return { name, required, schema };
}

export function object(...properties: readonly Property[]): ObjectSchema {
  return { kind: "object", properties };
}

export function query(name: string, schema: Schema, rest: Partial<Parameter> = {}): Parameter {
  return { name, in: "query", required: false, schema, ...rest };
}

export function answer(schema: Schema, status = "200"): Response {
  return { status, description: "", headers: [], content: json(schema) };
}

/** An operation of the resource `logs`. */
export function operation(rest: Partial<Operation> = {}): Operation {
  return {
    method: "get",
    path: "/logs/{log_id}",
    resource: ["logs"],
    name: "get",
    parameters: [{ name: "log_id", in: "path", required: true, schema: text }],
    responses: [answer(object(property("id", text)))],
    ...rest,
  };
}

export function spec(
  operations: readonly Operation[],
  schemas: readonly NamedSchema[] = [],
  rest: Partial<ApiSpec> = {},
): ApiSpec {
  return {
    title: "Example",
    version: "1.0.0",
    sdk: { package: "@example/api", factory: "createExample", clientOptions: {} },
    servers: [{ url: "https://api.example.com/v1" }],
    credentials: [],
    security: [],
    operations,
    schemas,
    ...rest,
  };
}

/** A spec whose only operation sends a schema as a member of its body. */
export function inRequest(schema: Schema, required = true): ApiSpec {
  const body = object(property("first", text), property("value", schema, required), property("last", text));
  const requestBody = { required: true, content: json(body) };
  return spec([operation({ method: "post", name: "create", requestBody })]);
}

/** A spec whose only operation takes a schema as a query parameter. */
export function inQuery(schema: Schema): ApiSpec {
  const base = operation();
  return spec([{ ...base, parameters: [...base.parameters, query("value", schema)] }]);
}

/** The same, with the parameter written as JSON. */
export function inJsonQuery(schema: Schema): ApiSpec {
  return spec([operation({ parameters: [query("value", schema, { mediaType: "application/json" })] })]);
}

/** A spec whose only operation answers with one of two objects, which their `type` tells apart; one has the schema as a member. */
export function inVariant(schema: Schema): ApiSpec {
  const tag = (value: string) => property("type", { kind: "literal", values: [value] });
  const variants = [object(tag("empty")), object(tag("full"), property("value", schema))];
  return inResponse({ kind: "union", mode: "one", variants });
}

/** A spec whose only operation answers with a schema as a member of the body. */
export function inResponse(schema: Schema, required = true, status = "200"): ApiSpec {
  const body = object(property("first", text), property("value", schema, required), property("last", text));
  return spec([operation({ responses: [answer(body, status)] })]);
}

/** A spec whose schema stands under a name that a request and two answers use. */
export function inSharedType(schema: Schema): ApiSpec {
  const named: NamedSchema = { name: "Shared", schema: object(property("value", schema)) };
  const reference: Schema = { kind: "ref", name: "Shared" };
  return spec(
    [
      operation({ responses: [answer(reference)] }),
      operation({
        path: "/logs",
        name: "list",
        parameters: [],
        responses: [answer({ kind: "array", items: reference })],
      }),
      operation({
        path: "/logs",
        method: "post",
        name: "create",
        parameters: [],
        requestBody: { required: true, content: json(reference) },
      }),
    ],
    [named],
  );
}
