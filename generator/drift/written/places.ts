import { pointerTo, stepsToMethod, unescapeToken, type ApiSpec, type Parameter } from "../../model/index.js";
import { parametersOf } from "./compare-exchanges.js";
import { dependentsOf, facetsOf, listAlternatives, patternsForAll, restOf } from "./facets.js";
import { findPath } from "./operations.js";
import { findReferenced, follow, memberOf, stepInto, type Part, type WrittenSpec } from "./part.js";

export function tokensOf(pointer: string): readonly string[] {
  return pointer.split("/").slice(1).map(unescapeToken);
}

/** Keywords of the model, and those that a document may say the same with. */
const spellings: ReadonlyMap<string, readonly string[]> = new Map([
  ["additionalProperties", ["unevaluatedProperties"]],
  ["const", ["enum"]],
  ["dependentRequired", ["dependencies", "dependentSchemas", "if"]],
  ["enum", ["const"]],
  ["examples", ["example"]],
  ["items", ["unevaluatedItems"]],
  ["prefixItems", ["items"]],
]);

const unions: ReadonlySet<string> = new Set(["anyOf", "oneOf"]);

/** What a pointer has led to: everything that holds of the value there, and what holds beside the alternative that it is of. */
interface Stand {
  readonly parts: readonly Part[];
  readonly beside: readonly Part[];
}

/** What some parts say, wherever it is written: in them, what they refer to, or a schema that holds beside them. */
export function spread(written: WrittenSpec, parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part): readonly Part[] => {
    const facets = facetsOf(written, part);
    return facets.length === 0 ? [part] : facets;
  });
}

/** What one part has under a keyword of the model, which a document may have in another way beside it. */
function stepOne(part: Part, token: string): readonly Part[] {
  const own = token === "items" && part.node.kind === "map" ? restOf(part) : stepInto(part, token);
  const found = own ? [own] : [];
  // The presence of a member is a condition, which is written with what follows from it.
  if (token === "if" || token === "then")
    return [...found, ...dependentsOf(part).map(([, schema]) => schema)];
  return token === "additionalProperties" ? [...patternsForAll(part), ...found] : found;
}

function stepAll(parts: readonly Part[], token: string): readonly Part[] {
  const found = parts.flatMap((part) => stepOne(part, token));
  if (found.length > 0) return found;
  const others = spellings.get(token) ?? [];
  return parts.flatMap((part) => others.flatMap((spelling) => stepInto(part, spelling) ?? []));
}

/** One step as the model goes: references and schemas that hold beside others are no steps of it. */
function step(written: WrittenSpec, { beside, parts }: Stand, token: string): Stand | undefined {
  const own = stepAll(spread(written, parts), token);
  const shared = stepAll(beside, token);
  if (own.length > 0) return { parts: own, beside: shared };
  return shared.length > 0 ? { parts: shared, beside: [] } : undefined;
}

/**
 * The step from a schema to one of its alternatives, beside which all else that the schema says holds. A document may have
 * said without alternatives what the model says with them, such as several types: then it stays where it is.
 */
function stepIntoUnion(written: WrittenSpec, stand: Stand, index: string): Stand {
  const all = [...spread(written, stand.parts), ...stand.beside];
  for (const facet of all) {
    const [variants] = listAlternatives(facet);
    const variant = variants?.[Number(index)];
    if (!variants || !variant) continue;
    const rest = all.filter((one) => one.node !== facet.node);
    return { parts: [variant], beside: [...rest, withoutUnion(facet)] };
  }
  return stand;
}

/** A schema without the alternatives that one was taken of. */
function withoutUnion(facet: Part): Part {
  if (facet.node.kind !== "map") return facet;
  const entries = [...facet.node.entries].filter(([name]) => !unions.has(name));
  return { ...facet, node: { ...facet.node, entries: new Map(entries) } };
}

/** The parameters of the requests of a spec, by the pointer that the model has to each request. */
function listParameters({ operations, webhooks = [] }: ApiSpec): ReadonlyMap<string, readonly Parameter[]> {
  const parameters = new Map<string, readonly Parameter[]>();
  for (const operation of operations) {
    const pointer = pointerTo("paths", operation.path, ...stepsToMethod(operation.method));
    parameters.set(pointer, operation.parameters);
    for (const { expression, method, name, parameters: own } of operation.callbacks ?? []) {
      parameters.set(pointer + pointerTo("callbacks", name, expression, ...stepsToMethod(method)), own);
    }
  }
  for (const { method, name, parameters: own } of webhooks) {
    parameters.set(pointerTo("webhooks", name, ...stepsToMethod(method)), own);
  }
  return parameters;
}

/** A parameter of a request as it is written: in the request, or for all of its path. */
function findParameter(
  written: WrittenSpec,
  path: Part,
  request: Part,
  parameter: Parameter,
): Part | undefined {
  const name = parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name;
  const all = parametersOf(written, path, request);
  return all.find(({ key }) => key === `${parameter.in} ${name}`)?.part;
}

/** Finds where a document has what the model has at a pointer: each place that says it, or the nearest that there is. */
export function createFindPlaces(spec: ApiSpec, written: WrittenSpec): (pointer: string) => readonly Part[] {
  const parameters = listParameters(spec);
  const known = new Map<string, readonly Part[]>();
  const root: Part = { node: written.root, pointer: "" };

  /** The place of a schema that has a name in the model alone, and how many tokens name it. */
  function enter(tokens: readonly string[]): readonly [Stand, number] {
    const [first, second, name = ""] = tokens;
    const origin = first === "components" && second === "schemas" ? written.origins?.get(name) : undefined;
    const target = origin === undefined ? undefined : findReferenced(written, origin);
    return target ? [{ parts: [target], beside: [] }, 3] : [{ parts: [root], beside: [] }, 0];
  }

  /** The path item of a request, whose stand is the last of some. */
  function itemOf(stands: readonly Stand[], tokens: readonly string[], end: number): Part | undefined {
    const isAdditional = tokens[end - 2] === "additionalOperations";
    return follow(written, stands.at(isAdditional ? -3 : -2)?.parts[0]);
  }

  /** The steps that the model has in its own way: to a path, to a parameter, to servers that hold for a whole path. */
  function stepApart(stands: readonly Stand[], tokens: readonly string[], index: number): Part | undefined {
    const part = follow(written, stands.at(-1)?.parts[0]);
    const [token = "", position] = tokens.slice(index);
    if (index === 1 && tokens[0] === "paths") return findPath(part, token);
    const item = part && itemOf(stands, tokens, index);
    if (!item) return undefined;
    const isOfOperation = index === (tokens[2] === "additionalOperations" ? 4 : 3) && tokens[0] === "paths";
    if (token === "servers" && isOfOperation) return memberOf(part, token) ?? memberOf(item, token);
    const parameter = parameters.get(pointerTo(...tokens.slice(0, index)))?.[Number(position)];
    return token === "parameters" && parameter ? findParameter(written, item, part, parameter) : undefined;
  }

  function find(pointer: string): readonly Part[] {
    const tokens = tokensOf(pointer);
    const [start, used] = enter(tokens);
    const stands = [start];
    for (let index = used; index < tokens.length; index++) {
      const [token = "", next = ""] = tokens.slice(index);
      const stand = stands.at(-1) ?? start;
      const apart = stepApart(stands, tokens, index);
      // The parameters of a request are not all in one list.
      if (apart && token === "parameters") index++;
      if (unions.has(token) && /^\d+$/u.test(next)) {
        stands.push(stepIntoUnion(written, stand, next));
        index++;
      } else {
        const found = apart ? { parts: [apart], beside: [] } : step(written, stand, token);
        if (!found) return stand.parts.slice(0, 1).map((part) => follow(written, part) ?? part);
        stands.push(found);
      }
    }
    return stands.at(-1)?.parts ?? [];
  }

  return (pointer) => {
    const places = known.get(pointer) ?? find(pointer);
    known.set(pointer, places);
    return places;
  };
}
