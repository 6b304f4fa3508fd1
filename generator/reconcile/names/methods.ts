import { toSingular } from "../../model/index.js";
import { findTold } from "../told.js";
import type { OperationTree } from "../tree.js";
import { isParameter, listSegments, trimParameters, type NamedResource } from "./resources.js";
import { splitWords, toCamelCase, toPascalCase } from "./words.js";

/** What the methods of HTTP are called in clients, the likeliest first. */
const byVerb: Readonly<Record<string, readonly string[]>> = {
  get: ["get", "retrieve", "fetch"],
  post: ["create", "add", "new"],
  put: ["update", "replace", "edit", "set"],
  patch: ["update", "edit", "patch"],
  delete: ["delete", "remove"],
};

/** What titles call a change of something that is there; a POST of it makes nothing new. */
const changes = new Set(["update", "modify", "change", "edit"]);

const actions = new Set(["list", ...Object.values(byVerb).flat()]);

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

/** The verbs an operation can go by, the likeliest first. */
function listVerbs(operation: OperationTree): string[] {
  const title = findFirstWord(operation).toLowerCase();
  const usual = byVerb[operation.key.method] ?? [operation.key.method];
  const isCollection = operation.key.method === "get" && !endsInParameter(operation);
  if (isCollection) return title === "list" ? ["list", ...usual] : [...usual, "list"];
  if (operation.key.method === "post" && changes.has(title)) return ["update", title, ...usual, "list"];
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
  const [verb = operation.key.method] = listVerbs(operation);
  const noun = tail.at(-1);
  if (noun === undefined) return deriveVerb(operation, verb);
  if (!actions.has(findFirstWord(operation).toLowerCase())) return toCamelCase(noun) || verb;
  if (toPascalCase(noun) === "") return verb;
  const isOne = endsInParameter(operation) || verb === "create";
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
