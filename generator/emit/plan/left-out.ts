import { diagnose } from "../../diagnostics.js";
import {
  findMainContent,
  type ApiSpec,
  type Diagnostic,
  type Operation,
  type Parameter,
} from "../../model/index.js";
import { findTwice } from "./find-twice.js";
import { flattenRequest } from "./parameter-members.js";
import { indexSchemas, type SchemaIndex } from "./schema-walk.js";

/** A spec of what a client can do, and what is to be said of the rest. */
export interface Emittable {
  readonly spec: ApiSpec;
  readonly diagnostics: readonly Diagnostic[];
  /** How many operations are left out. */
  readonly leftOut: number;
}

function idOf({ resource, name }: Operation): string {
  return [...resource, name].join(".");
}

function placeOf({ method, path }: Operation): string {
  return `${method.toUpperCase()} ${path}`;
}

/** A parameter that a client does without where it is optional. */
function isCookie(parameter: Parameter): boolean {
  return parameter.in === "cookie";
}

/** Headers that a client sets itself; as parameters they mean nothing (OpenAPI 3.1, section 4.8.12.1). */
const ownHeaders: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

function isOwnHeader(parameter: Parameter): boolean {
  return parameter.in === "header" && ownHeaders.has(parameter.name.toLowerCase());
}

const wontHaveBody: ReadonlySet<string> = new Set(["get", "head", "trace"]);

function describeStyle({ name, style, explode }: Parameter): string {
  const explodes = explode === undefined ? "" : ` with explode ${String(explode)}`;
  return `the parameter ${JSON.stringify(name)} is written in the style ${style ?? "of its place"}${explodes}`;
}

/** Why a client can't make the request of an operation as the API documents it. */
function findReasons(operation: Operation, spec: ApiSpec, index: SchemaIndex): string[] {
  const { method, parameters, requestBody, resource, servers } = operation;
  const mediaType = findMainContent(requestBody?.content ?? [])?.mediaType ?? "";
  const members = flattenRequest(operation, spec, index).map(({ member }) => member);
  const cookie = parameters.find(isCookie);
  const whole = parameters.find((parameter) => parameter.in === "querystring");
  const styled = parameters.find(({ style, explode }) => (style ?? explode) !== undefined);
  const raw = parameters.find(({ allowReserved }) => allowReserved);
  return [
    ...(resource.length === 0 ? ["it belongs to no resource"] : []),
    ...(cookie ? [`it needs the cookie ${JSON.stringify(cookie.name)}`] : []),
    ...(whole ? [`${JSON.stringify(whole.name)} is its whole query`] : []),
    ...(styled ? [describeStyle(styled)] : []),
    ...(raw ? [`${JSON.stringify(raw.name)} keeps reserved characters as they are`] : []),
    ...(/^multipart\//iu.test(mediaType) ? [`its body is ${mediaType}`] : []),
    ...(requestBody && wontHaveBody.has(method)
      ? [`a ${method.toUpperCase()} request can't have a body`]
      : []),
    ...(servers ? ["it has a server of its own"] : []),
    ...findTwice(members, ({ name }) => name).map(
      ([{ name }]) => `two of its parameters are called ${JSON.stringify(name)}`,
    ),
  ];
}

function withoutUnsent(operation: Operation, diagnostics: Diagnostic[]): Operation {
  const unsent = operation.parameters.filter(
    (parameter) => isOwnHeader(parameter) || (isCookie(parameter) && !parameter.required),
  );
  for (const { name } of unsent.filter(isCookie)) {
    diagnostics.push(diagnose("cookie-parameter", { operation: idOf(operation), name }));
  }
  if (unsent.length === 0) return operation;
  return {
    ...operation,
    parameters: operation.parameters.filter((parameter) => !unsent.includes(parameter)),
  };
}

/**
 * Leaves out the operations that a client can't perform as documented, each with one warning: it would otherwise send
 * something else.
 */
export function leaveOutOperations(spec: ApiSpec): Emittable {
  const index = indexSchemas(spec);
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const operations = spec.operations.flatMap((documented): Operation[] => {
    const operation = withoutUnsent(documented, diagnostics);
    const reasons = findReasons(operation, spec, index);
    if (seen.has(idOf(operation))) reasons.push(`another operation is called ${idOf(operation)}`);
    seen.add(idOf(operation));
    if (reasons.length === 0) return [operation];
    diagnostics.push(diagnose("operation-left-out", { operation: placeOf(operation), reasons }));
    return [];
  });
  const isWhole = operations.every((operation, at) => operation === spec.operations[at]);
  const leftOut = spec.operations.length - operations.length;
  return { spec: isWhole && leftOut === 0 ? spec : { ...spec, operations }, diagnostics, leftOut };
}
