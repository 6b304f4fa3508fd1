import { toSingular } from "../../model/index.js";
import { findTold } from "../told.js";
import type { OperationTree } from "../tree.js";
import { isParameter, listSegments, trimParameters, type NamedResource } from "./resources.js";
import { findOwnVerb, findUsualVerb } from "./title-verb.js";
import { splitWords, toCamelCase, toPascalCase } from "./words.js";

/** What the methods of HTTP are called in clients, the likeliest first. */
const byVerb: Readonly<Record<string, readonly string[]>> = {
  get: ["get", "retrieve", "fetch"],
  post: ["create", "add", "new"],
  put: ["update", "replace", "edit", "set"],
  patch: ["update", "edit", "patch"],
  delete: ["delete", "remove"],
};

function findTitle(operation: OperationTree): string {
  return findTold(operation.told, "operation")[0]?.assertion.title ?? "";
}

function findFirstWord(operation: OperationTree): string {
  const [first = ""] = splitWords(findTitle(operation));
  return first;
}

/** The fixed segments of the path beyond what the resource's operations share. */
function findTail(operation: OperationTree, resource: NamedResource): string[] {
  const segments = listSegments(operation.key.path);
  return segments.slice(resource.base.length).filter((segment) => !isParameter(segment));
}

function endsInParameter(operation: OperationTree): boolean {
  const segments = listSegments(operation.key.path);
  return trimParameters(segments).length < segments.length;
}

/** `Create or Update a Box`: the title of what PUT does says more than one verb. */
const hasAlternative = /^\W*\w+\s+or\s/iu;

/** What the title says that the method of HTTP does not: POST may update, delete and list, PUT may create. */
function findStatedVerb(operation: OperationTree): string | undefined {
  const title = findTitle(operation);
  const verb = findUsualVerb(title);
  const { method } = operation.key;
  if (method === "post") return verb === "create" ? undefined : verb;
  return method === "put" && verb === "create" && !hasAlternative.test(title) ? verb : undefined;
}

/** The verbs an operation can go by, the likeliest first. */
function listVerbs(operation: OperationTree): string[] {
  const title = findFirstWord(operation).toLowerCase();
  const usual = byVerb[operation.key.method] ?? [toCamelCase(operation.key.method.toLowerCase())];
  const isCollection = operation.key.method === "get" && !endsInParameter(operation);
  const isList = findUsualVerb(title) === "list";
  if (isCollection) return isList ? ["list", ...usual] : [...usual, "list"];
  const stated = findStatedVerb(operation);
  if (stated !== undefined) return [stated, title, ...usual, "list"];
  const isEdit = operation.key.method === "patch" && title === "edit";
  return [...(isEdit ? [title] : []), ...usual, "list"];
}

/**
 * The names that an operation can have in its resource, the likeliest first: `listDeployments` for GET `.../deployments`,
 * `creditBalance` for GET `.../credit-balance`.
 */
export function listMethodNames(operation: OperationTree, resource: NamedResource): string[] {
  const tail = findTail(operation, resource);
  const verbs = listVerbs(operation);
  const titleVerb = toCamelCase(findFirstWord(operation));
  if (tail.length === 0) return [...verbs, titleVerb, toCamelCase(findTitle(operation))];
  const nouns = [tail.join(" "), tail.at(-1) ?? ""];
  const withVerbs = [titleVerb, ...verbs].flatMap((verb) =>
    nouns.flatMap((noun) => [`${verb}${toPascalCase(noun)}`, `${verb}${toPascalCase(toSingular(noun))}`]),
  );
  return [...nouns.map(toCamelCase), ...withVerbs];
}

/** The name where no document gives one: the verb alone on the resource itself, otherwise what the path adds to it. */
export function deriveMethodName(operation: OperationTree, resource: NamedResource): string {
  const tail = findTail(operation, resource);
  const noun = tail.at(-1);
  const title = findTitle(operation);
  const own = findOwnVerb(title, { ...operation.key, thing: noun ?? resource.heading });
  const [verb = operation.key.method] = own === undefined ? listVerbs(operation) : [own];
  if (noun === undefined) return own ?? deriveVerb(operation, verb);
  if (own === undefined && findUsualVerb(title) === undefined) return toCamelCase(noun) || verb;
  if (toPascalCase(noun) === "") return verb;
  const isOne = endsInParameter(operation) || verb === "create" || own !== undefined;
  return `${verb}${toPascalCase(isOne ? toSingular(noun) : noun)}`;
}

/** A verb at the end of the path of the resource itself is the operation's own: `Export DNS Records` at `/dns_records/export`. */
function deriveVerb(operation: OperationTree, verb: string): string {
  const first = findFirstWord(operation).toLowerCase();
  return first === listSegments(operation.key.path).at(-1)?.toLowerCase() ? first : verb;
}

/** The method name that an SDK's call signature gives: `list_events` is `listEvents`. */
export function readSignatureName(operation: OperationTree): string | undefined {
  const method = findTold(operation.told, "signature")[0]?.assertion.method.at(-1);
  return method === undefined ? undefined : toCamelCase(method);
}
