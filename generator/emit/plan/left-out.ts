import { diagnose, leftOutReasons } from "../../diagnostics.js";
import {
  isBodiless,
  isBrowserHeader,
  isIgnoredParameter,
  isTransportHeader,
  toSentMethod,
  type ApiSpec,
  type Diagnostic,
  type MediaType,
  type Operation,
  type Parameter,
  type Response,
} from "../../model/index.js";
import { findUnusableServers } from "./base-url.js";
import { findFormProblem, planBodies } from "./body-plan.js";
import { findTwice } from "./find-twice.js";
import { flattenRequest } from "./parameter-members.js";
import { findContentKind } from "./parameter-content.js";
import { findPathProblem } from "./path-problem.js";
import { renamePathParameters } from "./rename-path-parameters.js";
import { printRequestLine } from "./request-line.js";
import { indexSchemas, type SchemaIndex } from "./schema-walk.js";
import { separateWays } from "./separate-ways.js";
import { findUnoffered } from "./unoffered.js";

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

/** A parameter that browsers send by themselves, or not at all. */
function isCookie(parameter: Parameter): boolean {
  return parameter.in === "cookie";
}

/** Methods that fetch refuses (Fetch, section 2.2.1), and what is no token at all (RFC 9110, section 9.1). */
function isRefused(method: string): boolean {
  return /^(?:connect|trace|track)$/iu.test(method) || !/^[!#$%&'*+.^_`|~\w-]+$/u.test(method);
}

const wontHaveBody: ReadonlySet<string> = new Set(["get", "head"]);

/** A media type, and what about it keeps a client from writing it, where that is not the type itself. */
function describeBody(content: MediaType, index: SchemaIndex): string {
  const problem = findFormProblem(content, index);
  const name = content.mediaType === "" ? '""' : content.mediaType;
  return problem === undefined ? name : `${name}, ${problem}`;
}

/** Why a client can't make the request of an operation as the API documents it. */
function findReasons(operation: Operation, spec: ApiSpec, index: SchemaIndex): string[] {
  const { method, requestBody, resource } = operation;
  const content = requestBody?.content ?? [];
  const isUnwritten = content.length > 0 && planBodies(operation, index).length === 0;
  const urls = findUnusableServers(operation, spec);
  const problem = findPathProblem(operation);
  const members = flattenRequest(operation, spec, index).map(({ member }) => member);
  return [
    ...(resource.length === 0 ? [leftOutReasons.noResource.tell()] : []),
    ...(isUnwritten
      ? [leftOutReasons.unwrittenBody.tell({ mediaTypes: content.map((one) => describeBody(one, index)) })]
      : []),
    ...(problem === undefined ? [] : [leftOutReasons.pathUnsendable.tell({ problem })]),
    ...(isRefused(method) ? [leftOutReasons.methodRefused.tell({ method: toSentMethod(method) })] : []),
    ...(requestBody && wontHaveBody.has(method) ? [leftOutReasons.bodyForbidden.tell({ method })] : []),
    ...operation.parameters
      .filter((one) => findContentKind(one, index) === undefined)
      .map(({ mediaType = "", name }) => leftOutReasons.unwrittenParameter.tell({ mediaType, name })),
    ...(urls.length > 0 ? [leftOutReasons.unusableServer.tell({ urls })] : []),
    ...findTwice(members, ({ name }) => name).map(([{ name }]) =>
      leftOutReasons.parameterTwice.tell({ name }),
    ),
  ];
}

/** An operation as a client offers it: without the parameters that it sets itself, each with a name of its own. */
function prepare(documented: Operation, spec: ApiSpec, diagnostics: Diagnostic[]): Operation {
  const asked = withoutUnsentBody(withoutUnsent(documented, diagnostics), diagnostics);
  const sent = withoutBodies(asked, diagnostics);
  const { operation, renamed } = renamePathParameters(sent, spec);
  for (const names of renamed) {
    diagnostics.push(diagnose("parameter-renamed", { operation: printRequestLine(documented), ...names }));
  }
  return operation;
}

/** Takes away a body that the method can't have, where the API does not need it. */
function withoutUnsentBody(operation: Operation, diagnostics: Diagnostic[]): Operation {
  const { requestBody, ...rest } = operation;
  if (!requestBody || requestBody.required || !wontHaveBody.has(operation.method)) return operation;
  diagnostics.push(diagnose("body-unsent", { operation: printRequestLine(operation) }));
  return rest;
}

/** Takes away bodies that can't come: a client that waited for one would fail at each call. */
function withoutBodies(operation: Operation, diagnostics: Diagnostic[]): Operation {
  const isImpossible = (response: Response) => isBodiless(response) && response.content.length > 0;
  const impossible = operation.responses.filter(isImpossible);
  for (const { status } of impossible)
    diagnostics.push(diagnose("answer-bodiless", { operation: idOf(operation), status }));
  if (impossible.length === 0) return operation;
  const responses = operation.responses.map((one) => (isImpossible(one) ? { ...one, content: [] } : one));
  return { ...operation, responses };
}

function withoutUnsent(operation: Operation, diagnostics: Diagnostic[]): Operation {
  const transport = operation.parameters.filter(isTransportHeader);
  const unsent = [...operation.parameters.filter(isIgnoredParameter), ...transport];
  for (const { name } of transport) {
    diagnostics.push(diagnose("header-unsent", { operation: idOf(operation), name }));
  }
  for (const { name } of operation.parameters.filter(isCookie)) {
    diagnostics.push(diagnose("cookie-parameter", { operation: idOf(operation), name }));
  }
  for (const { name } of operation.parameters.filter(isBrowserHeader)) {
    diagnostics.push(diagnose("header-parameter", { operation: idOf(operation), name }));
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
    const operation = prepare(documented, spec, diagnostics);
    const reasons = findReasons(operation, spec, index);
    if (seen.has(idOf(operation))) {
      reasons.push(leftOutReasons.nameTaken.tell({ id: idOf(operation) }));
    }
    seen.add(idOf(operation));
    if (reasons.length === 0) {
      diagnostics.push(...findUnoffered(operation, index));
      return [operation];
    }
    diagnostics.push(diagnose("operation-left-out", { operation: printRequestLine(documented), reasons }));
    return [];
  });
  const isWhole = operations.every((operation, at) => operation === spec.operations[at]);
  const leftOut = spec.operations.length - operations.length;
  const offered = isWhole && leftOut === 0 ? spec : { ...spec, operations };
  return { spec: separateWays(offered), diagnostics, leftOut };
}
