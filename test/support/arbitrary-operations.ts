import fc from "fast-check";
import type {
  JsonValue,
  Method,
  NamedSchema,
  Operation,
  Pagination,
  Parameter,
  RequestBody,
  Response,
  Schema,
} from "../../generator/model/index.js";
import type { SpecFeatures } from "./arbitrary-features.js";
import {
  arbitraryDescription,
  arbitraryObjectSchema,
  arbitraryScalarSchema,
  arbitrarySchema,
} from "./arbitrary-schema.js";
import { arbitraryPlainText } from "./arbitrary-text.js";
import { compact, flag, optional } from "./arbitrary-tools.js";
import { arbitraryValue } from "./arbitrary-value.js";

/** What the operations of a generated spec are made of. */
export interface SpecContext {
  readonly features: SpecFeatures;
  readonly schemas: readonly NamedSchema[];
  readonly depth: number;
}

const resources = [
  ["logs"],
  ["datasets"],
  ["dynamicRouting"],
  ["billing"],
  ["billing", "topup"],
  ["billing", "topup", "config"],
];
const methodNames = ["list", "get", "create", "update", "delete", "edit", "listVersions", "creditBalance"];

const schemaOptions = ({ features, schemas, depth }: SpecContext) => ({
  features,
  depth,
  names: schemas.map(({ name }) => name),
});

/** A schema with, now and then, an example that conforms to it. */
function withExample<S extends Schema>(
  schema: fc.Arbitrary<S>,
  context: SpecContext,
): fc.Arbitrary<{ schema: S; example?: JsonValue }> {
  if (!context.features.examples) return schema.map((it) => ({ schema: it }));
  return schema.chain((it) =>
    optional(true, arbitraryValue(it, context.schemas), 2).map((example) =>
      example === undefined ? { schema: it } : { schema: it, example },
    ),
  );
}

const description = (context: SpecContext) =>
  optional(context.features.descriptions, arbitraryDescription(context.features), 2);

function arbitraryPathParameter(name: string, context: SpecContext): fc.Arbitrary<Parameter> {
  return fc
    .record({
      about: description(context),
      typed: withExample(arbitraryScalarSchema({ features: context.features }), context),
    })
    .map(({ about, typed }) =>
      compact<Parameter>({ name, in: "path", required: true, description: about, ...typed }),
    );
}

function arbitraryOtherParameter(context: SpecContext): fc.Arbitrary<Parameter> {
  const { features } = context;
  const places = ["query" as const, "query" as const];
  const locations = [
    ...places,
    ...(features.headerParameters ? ["header" as const] : []),
    ...(features.cookieParameters ? ["cookie" as const] : []),
  ];
  const scalar = arbitraryScalarSchema({ features });
  const list = scalar.map((items): Schema => ({ kind: "array", items }));
  const styled = fc.record({
    typed: withExample(fc.oneof(scalar, list), context),
    mediaType: fc.constant(undefined),
  });
  const json = fc.record({
    typed: withExample(arbitrarySchema(schemaOptions(context)), context),
    mediaType: fc.constant("application/json"),
  });
  return fc
    .record({
      name: fc.constantFrom(
        "page",
        "per_page",
        "order_by",
        "search",
        "filters",
        "cf-ray",
        "created_at[gte]",
        "id",
      ),
      in: fc.constantFrom(...locations),
      required: fc.boolean(),
      about: description(context),
      deprecated: flag(features.annotations),
      shape: features.jsonParameters
        ? fc.oneof({ arbitrary: styled, weight: 3 }, { arbitrary: json, weight: 1 })
        : styled,
    })
    .map(({ about, shape, ...rest }) =>
      compact<Parameter>({ ...rest, description: about, mediaType: shape.mediaType, ...shape.typed }),
    );
}

function arbitraryBody(context: SpecContext): fc.Arbitrary<RequestBody> {
  const { features } = context;
  const options = schemaOptions(context);
  const object = fc.record({
    typed: withExample(arbitraryObjectSchema(options), context),
    mediaType: fc.constant("application/json"),
  });
  const other = fc.record({
    typed: withExample(arbitrarySchema(options), context),
    mediaType: fc.constantFrom("application/json", "application/octet-stream"),
  });
  return fc
    .record({
      required: fc.boolean(),
      about: description(context),
      content: features.otherBodies ? fc.oneof(object, other) : object,
    })
    .map(({ required, about, content: { typed, mediaType } }) =>
      compact<RequestBody>({ required, description: about, content: [{ mediaType, ...typed }] }),
    );
}

const envelope = (result: Schema): Schema => ({
  kind: "object",
  properties: [
    { name: "result", required: true, schema: result },
    { name: "success", required: true, schema: { kind: "literal", values: [true] } },
  ],
});

interface Answer {
  readonly response: Response;
  readonly unwrap?: string;
}

function arbitraryAnswer(context: SpecContext): fc.Arbitrary<Answer> {
  const { features } = context;
  const result = arbitrarySchema(schemaOptions(context));
  const about = features.descriptions ? arbitraryDescription(features) : arbitraryPlainText;
  const wrapped = withExample(result.map(envelope), context).map((typed) => ({
    typed,
    unwrap: features.unwrap ? "result" : undefined,
  }));
  const whole = withExample(arbitraryObjectSchema(schemaOptions(context)), context).map((typed) => ({
    typed,
    unwrap: undefined,
  }));
  return fc
    .record({ description: about, body: fc.option(fc.oneof(wrapped, whole), { freq: 8 }) })
    .map(({ description: text, body }) => {
      const content = body ? [{ mediaType: "application/json", ...body.typed }] : [];
      return compact<Answer>({
        response: compact<Response>({ status: "200", description: text, headers: [], content }),
        unwrap: body?.unwrap,
      });
    });
}

function arbitraryErrors(context: SpecContext): fc.Arbitrary<Response[]> {
  if (!context.features.errors) return fc.constant([]);
  const error = fc
    .record({
      status: fc.constantFrom("400", "404", "4XX", "default"),
      description: arbitraryPlainText,
      content: fc.option(
        withExample(arbitraryObjectSchema({ ...schemaOptions(context), depth: 1 }), context),
        { nil: undefined },
      ),
    })
    .map(({ content, ...rest }) => ({
      ...rest,
      headers: [],
      content: content ? [{ mediaType: "application/json", ...content }] : [],
    }));
  return fc
    .uniqueArray(error, { maxLength: 2, selector: ({ status }) => status })
    .map((errors) => errors.sort((a, b) => (a.status < b.status ? -1 : 1)));
}

const pagination: Pagination = {
  style: "page",
  parameter: "page",
  sizeParameter: "per_page",
  items: ["result"],
  totalCount: ["result_info", "total_count"],
};

const pageParameter: Parameter = { name: "page", in: "query", required: false, schema: { kind: "number" } };
const sizeParameter: Parameter = {
  name: "per_page",
  in: "query",
  required: false,
  schema: { kind: "number" },
};

/** Makes a list of an operation: pages of `result`, which its answer then has. */
function paginate(operation: Operation): Operation {
  const answer: Schema = {
    kind: "object",
    properties: [
      { name: "result", required: true, schema: { kind: "array", items: { kind: "string" } } },
      {
        name: "result_info",
        required: false,
        schema: {
          kind: "object",
          properties: [{ name: "total_count", required: false, schema: { kind: "number" } }],
        },
      },
    ],
  };
  const others = operation.parameters.filter(({ name }) => name !== "page" && name !== "per_page");
  return compact<Operation>({
    ...operation,
    requestBody: undefined,
    parameters: [...others, pageParameter, sizeParameter],
    responses: [
      {
        status: "200",
        description: "A page.",
        headers: [],
        content: [{ mediaType: "application/json", schema: answer }],
      },
    ],
    unwrap: "result",
    pagination,
  });
}

interface Address {
  readonly resource: readonly string[];
  readonly name: string;
}

const parametersOf = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");

function arbitraryOperation({ resource, name }: Address, context: SpecContext): fc.Arbitrary<Operation> {
  const { features } = context;
  const base = `/accounts/{account_id}/${resource.join("/")}`;
  const path = fc.constantFrom(base, `${base}/{id}`, `${base}/${name}`, `${base}/{id}/versions/{version_id}`);
  const method = fc.constantFrom<Method[]>("get", "post", "put", "patch", "delete");
  return fc.tuple(path, method).chain(([template, verb]) => {
    const own = fc.tuple(
      ...parametersOf(template).map((parameter) => arbitraryPathParameter(parameter, context)),
    );
    const others = fc.uniqueArray(arbitraryOtherParameter(context), {
      maxLength: 3,
      selector: (it) => `${it.in} ${it.name}`,
    });
    return fc
      .record({
        summary: optional(features.summaries, arbitraryPlainText, 2),
        description: description(context),
        deprecated: flag(features.annotations),
        page: optional(
          features.summaries,
          fc.constant(`https://example.com/api/${resource.join("/")}/${name}/`),
          2,
        ),
        permissions: optional(features.permissions, fc.constant(["Gateway Read", "Gateway Write"]), 4),
        parameters: fc.tuple(own, others).map(([first, rest]) => [...first, ...rest]),
        requestBody: optional(verb !== "get", arbitraryBody(context), 2),
        answer: arbitraryAnswer(context),
        errors: arbitraryErrors(context),
        isList: features.pagination && verb === "get" ? fc.boolean() : fc.constant(false),
      })
      .map(({ answer, errors, isList, ...rest }) => {
        const responses = [answer.response, ...errors];
        const operation = compact<Operation>({
          method: verb,
          path: template,
          resource,
          name,
          ...rest,
          responses,
          unwrap: answer.unwrap,
        });
        return isList ? paginate(operation) : operation;
      });
  });
}

/** Brings together the operations of a path, as they stand on disk. */
function groupByPath(operations: readonly Operation[]): Operation[] {
  const paths = [...new Set(operations.map(({ path }) => path))];
  return paths.flatMap((path) => operations.filter((operation) => operation.path === path));
}

const addresses: readonly Address[] = resources.flatMap((resource) =>
  methodNames.map((name) => ({ resource, name })),
);

/** The operations of a spec, those of one path together. */
export function arbitraryOperations(context: SpecContext, max: number): fc.Arbitrary<Operation[]> {
  return fc
    .shuffledSubarray([...addresses], { minLength: 1, maxLength: max })
    .chain((chosen) => fc.tuple(...chosen.map((address) => arbitraryOperation(address, context))))
    .map((operations) => {
      const first = new Map(
        operations.toReversed().map((operation) => [`${operation.method} ${operation.path}`, operation]),
      );
      return groupByPath(
        operations.filter((operation) => first.get(`${operation.method} ${operation.path}`) === operation),
      );
    });
}
