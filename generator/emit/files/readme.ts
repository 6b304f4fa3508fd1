import type { ApiSpec, Property, Schema, StringSchema } from "../../model/index.js";
import { isReservedWord } from "../escape/identifier.js";
import { printValueKey } from "../escape/property-key.js";
import { printStringLiteral } from "../escape/string-literal.js";
import {
  flattenResources,
  type OperationPlan,
  type PackagePlan,
  type ParameterMember,
  type ResourcePlan,
  type ResultType,
} from "../plan/index.js";
import { findTokenUrl, hasOwnSecurity, planAllAlternatives, type Credential } from "../plan/credentials.js";
import { indexSchemas, type SchemaIndex } from "../plan/schema-walk.js";
import { findBaseUrl } from "../plan/base-url.js";
import { hasSuccessFlag } from "../print/descriptor.js";
import { synthesiseExample } from "../print/example-value.js";
import { printObject, printValue } from "../print/value.js";
import { printExampleCalls } from "./readme-calls.js";

/** What the README of a package says of it: names, options, and the calls of its examples. */
export function describeReadme(plan: PackagePlan): unknown {
  const { factory, spec } = plan;
  const operations = flattenResources(plan.resources).flatMap((resource) =>
    resource.operations.map((operation) => ({ resource, operation })),
  );
  const resultOf = ({ operation: { operation } }: Example): ResultType => plan.types.resultOf(operation);
  const isList = (result: ResultType): boolean => result.kind === "type" && result.isList;
  const isStream = (result: ResultType): boolean => result.kind === "type" && result.stream !== undefined;
  const isSingle = (result: ResultType): boolean =>
    result.kind === "type" && !result.isList && !result.stream;
  const list = operations.find((example) => isList(resultOf(example)));
  const single = operations.find(
    (example) => example.operation.operation.method === "get" && isSingle(resultOf(example)),
  );
  const first = single ?? list ?? operations[0];
  const stream = operations.find((example) => isStream(resultOf(example)));
  const upload = operations.find(({ operation: { operation } }) =>
    plan.types.parametersOf(operation).members.some(({ native }) => native?.startsWith("FileInput")),
  );
  const documented = operations.find(({ operation: { operation } }) => plan.types.errorOf(operation));
  const describe = (example: Example | undefined): unknown => example && describeExample(plan, example);
  const alternatives = planAllAlternatives(spec);
  const options = printClientOptions(
    spec,
    ({ environment = "TOKEN" }) => `process.env[${printStringLiteral(environment)}]`,
  );
  const index = indexSchemas(spec);
  return {
    name: spec.sdk.package,
    mock: `${spec.sdk.package}/mock`,
    title: spec.title,
    validators: `${spec.sdk.package}/validators`,
    factory,
    alternatives: alternatives.map(describeCredentials),
    hasEnvironment: alternatives.flat().some(({ environment }) => environment !== undefined),
    isMixed: alternatives.length > 1 && hasOwnSecurity(spec),
    defaults: Object.entries(spec.sdk.clientOptions).map(([parameter, option]) => ({ parameter, option })),
    baseUrl: findInventedBase(spec),
    alone: printAlone(options),
    options,
    mockOptions: printClientOptions(spec, () => printStringLiteral("any")),
    list: describe(list),
    first: describe(first),
    stream: describe(stream),
    upload: describe(upload),
    documented: describe(documented),
    tokenUrl: findTokenUrl(spec),
    hasSuccessFlag: spec.operations.some((operation) => hasSuccessFlag(operation, index)),
  };
}

/** An operation that the README can show a call of. */
interface Example {
  readonly resource: ResourcePlan;
  readonly operation: OperationPlan;
}

/** `apiEmail (CLOUDFLARE_EMAIL)`, as the caller reads which options and variables go together. */
function describeCredentials(credentials: readonly Credential[]): unknown {
  return credentials.map(({ environment, option }) => ({ option, environment }));
}

function describeExample({ spec, types }: PackagePlan, { resource, operation: example }: Example): unknown {
  const { exportName, operation } = example;
  const parameters = types.parametersOf(operation);
  const result = types.resultOf(operation);
  const named = result.kind === "type" ? [parameters.name, result.name] : [parameters.name];
  const last = resource.namespace.at(-1) ?? "";
  const local = isReservedWord(last) || last === "client" ? `${last}_` : last;
  const required = parameters.schema.properties.filter((property) => property.required);
  return {
    local,
    subpath: `${spec.sdk.package}/${resource.namespace.join("/")}`,
    id: [...operation.resource, operation.name].join("."),
    validatorsImport: `import { ${named.join(", ")} } from ${printStringLiteral(`${spec.sdk.package}/validators`)};`,
    ...printExampleCalls({
      local,
      method: exportName,
      bound: [...resource.namespace, exportName].join("."),
      params: printParams(required, parameters.members, indexSchemas(spec)),
      paramsType: parameters.name,
      types: named,
    }),
  };
}

function printParams(
  required: readonly Property[],
  members: readonly ParameterMember[],
  index: SchemaIndex,
): string {
  const natives = new Map(members.map(({ name, native }) => [name, native]));
  return printObject(
    required.map(({ name, schema }) => [
      name,
      printFile(natives.get(name)) ?? printExample(name, schema, index),
    ]),
  );
}

function printFile(native: ParameterMember["native"]): string | undefined {
  const file = `new Blob(["Hello"])`;
  return native && (native === "FileInput[]" ? `[${file}]` : file);
}

/** `my-gateway-id` for `gateway_id`. */
function inventText(name: string): string {
  return `my-${name.replace(/[^a-z0-9]+/giu, "-").toLowerCase()}`;
}

/** A text that tells more than `"string"` where any would do: `"my-gateway-id"`. */
function printExample(name: string, schema: Schema, index: SchemaIndex): string {
  const text = inventText(name);
  const {
    examples,
    format,
    maxLength = Infinity,
    minLength = 0,
    pattern,
  }: Partial<StringSchema> = schema.kind === "string" ? schema : { maxLength: 0 };
  const isFree = !(examples ?? format ?? pattern) && text.length >= minLength && text.length <= maxLength;
  return isFree
    ? printStringLiteral(text)
    : printValue(synthesiseExample(schema, { index, without: "readOnly" }));
}

/** What stands for the address of an API that names none: every client has to be told. */
function findInventedBase(spec: ApiSpec): string | undefined {
  return findBaseUrl(spec) === undefined ? "https://api.example.com" : undefined;
}

/** The options that every client of an example is made with, as members of an object literal. */
function printClientOptions(
  spec: ApiSpec,
  printSecret: (credential: Credential) => string,
): readonly string[] {
  const [credentials = []] = planAllAlternatives(spec);
  const baseUrl = findInventedBase(spec);
  const members = [
    ...(baseUrl === undefined ? [] : [["baseUrl", printStringLiteral(baseUrl)] as const]),
    ...credentials.map((credential) => [credential.option, printSecret(credential)] as const),
    ...Object.entries(spec.sdk.clientOptions).map(
      ([parameter, option]) => [option, printStringLiteral(inventText(parameter))] as const,
    ),
  ];
  return members.map(([name, value]) => `${printValueKey(name)}: ${value}`);
}

/** An object literal of these members alone, a line for each; nothing where there are none. */
function printAlone(members: readonly string[]): string {
  return members.length === 0 ? "" : `{\n${members.map((member) => `  ${member},\n`).join("")}}`;
}
