import { pointerTo, unescapeToken, type ApiSpec, type Parameter } from "../../model/index.js";
import type { Side } from "../change.js";
import type { Difference } from "../compare/difference.js";
import { parametersOf } from "./compare-exchanges.js";
import type { WrittenSpecs } from "./compare-written.js";
import { facetsOf, listUnder } from "./facets.js";
import { findInItem, findPath } from "./operations.js";
import { follow, memberOf, nameDocument, stepInto, type Part, type WrittenSpec } from "./part.js";

function tokensOf(pointer: string): readonly string[] {
  return pointer.split("/").slice(1).map(unescapeToken);
}

/** The part at a pointer into a document as it is written, which begins with an address where it leads into another document. */
export function findAt(written: WrittenSpec, pointer: string): Part | undefined {
  const { documents, nameOf = (one: string) => one, others } = written;
  const [name = "", steps = ""] = pointer.startsWith("/") ? ["", pointer] : pointer.split("#", 2);
  const address = name === "" ? "" : [...others.keys()].find((one) => nameOf(one) === name);
  const root =
    address === "" ? (written.source ?? written.root) : (others.get(address ?? name) ?? documents?.get(name));
  const start = root && { node: root, pointer: address === "" ? "" : `${address}#` };
  return tokensOf(steps).reduce<Part | undefined>((part, token) => stepInto(part, token), start);
}

/** Keywords that hold schemas by name. */
const named: ReadonlySet<string> = new Set(["properties", "patternProperties"]);

/** The part below a schema, wherever it is written: in it, what it refers to, or a schema that holds beside it. */
function stepIntoSchema(
  written: WrittenSpec,
  part: Part,
  token: string,
  next: string | undefined,
): Part | undefined {
  const found = listUnder(facetsOf(written, part), token);
  if (!named.has(token) || next === undefined) return found[0];
  return found.find((properties) => memberOf(properties, next) !== undefined);
}

/** Keywords of the model, and those that a document may say the same with. */
const spellings: ReadonlyMap<string, string> = new Map([
  ["additionalProperties", "unevaluatedProperties"],
  ["const", "enum"],
  ["enum", "const"],
  ["examples", "example"],
]);

/** Keywords whose variants the model gives what is written beside them. */
const unions: ReadonlySet<string> = new Set(["anyOf", "oneOf"]);

/** The name that docwright gives: it stands in its own specs alone, and elsewhere comes from what it names. */
const ownNames = "x-sdk";

/** One step from a part as the model goes: references are no steps of it. */
function step(written: WrittenSpec, part: Part, token: string, next: string | undefined): Part | undefined {
  const target = follow(written, part);
  if (!target) return undefined;
  const found = stepInto(target, token) ?? stepIntoSchema(written, target, token, next);
  if (found) return found;
  const spelling = spellings.get(token);
  return spelling === undefined ? undefined : stepInto(target, spelling);
}

/** The step from a variant to a member that is written once, beside the union, and not in the variant. */
function stepIntoShared(
  written: WrittenSpec,
  { union, variant }: { readonly union: Part | undefined; readonly variant: Part },
  token: string,
  next: string | undefined,
): Part | undefined {
  if (!union || !named.has(token) || next === undefined) return undefined;
  const [own, shared] = [variant, union].map((part) => {
    return listUnder(facetsOf(written, part), token).find((members) => memberOf(members, next));
  });
  return own ? undefined : shared;
}

/** The parameter of a request at its index in the model. */
function findParameter(
  written: WrittenSpec,
  path: Part | undefined,
  exchange: Part,
  parameter: Parameter,
): Part | undefined {
  const name = parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name;
  const all = parametersOf(written, path ?? exchange, exchange);
  return all.find(({ key }) => key === `${parameter.in} ${name}`)?.part;
}

/** The parameters of an operation of the model, by its path and method. */
function listParameters({ operations }: ApiSpec): ReadonlyMap<string, readonly Parameter[]> {
  return new Map(operations.map(({ method, parameters, path }) => [`${method} ${path}`, parameters]));
}

/** Finds where a document has what the model has at a pointer; what it does not have is below the nearest that it has. */
function createToWritten(spec: ApiSpec, written: WrittenSpec) {
  const parameters = listParameters(spec);
  const known = new Map<string, string>();

  /** The part of an operation, and how many tokens lead to it. */
  function enterPaths(tokens: readonly string[]): readonly [Part | undefined, number] {
    const [, path = "", member = ""] = tokens;
    const isAdditional = member === "additionalOperations";
    const at = isAdditional ? 4 : 3;
    const [method = "", list, index] = tokens.slice(at - 1);
    const root = memberOf({ node: written.root, pointer: "" }, "paths");
    const item = findPath(root, path);
    if (method === "") return [item, 2];
    const itself = follow(written, item);
    const operation = findInItem(itself, method);
    // What an operation does not say of servers its path says for all of them.
    if (list === "servers" && !memberOf(operation, list) && memberOf(itself, list)) return [itself, at];
    const parameter =
      list === "parameters" ? parameters.get(`${method} ${path}`)?.[Number(index)] : undefined;
    if (!operation || !parameter) return [operation, at];
    return [findParameter(written, itself, operation, parameter), at + 2];
  }

  function find(pointer: string, isFollowed: boolean): string {
    const tokens = tokensOf(pointer);
    const isInPath = tokens[0] === "paths" && tokens.length > 1;
    const [start, used] = isInPath ? enterPaths(tokens) : [{ node: written.root, pointer: "" }, 0];
    if (!start) return pointer;
    let part: Part = start;
    const passed: Part[] = [];
    for (let index = used; index < tokens.length; index++) {
      const [token = "", after] = tokens.slice(index);
      const union = unions.has(tokens[index - 2] ?? "") ? passed.at(-2) : undefined;
      const next =
        stepIntoShared(written, { union, variant: part }, token, after) ?? step(written, part, token, after);
      passed.push(part);
      if (!next) {
        const { pointer: nearest } = follow(written, part) ?? part;
        return tokens[index] === ownNames ? nearest : nearest + pointerTo(...tokens.slice(index));
      }
      part = next;
    }
    return isFollowed ? endOf(part) : part.pointer;
  }

  /** Where what is found at a place is written; a schema that has a name stays where it is used. */
  function endOf(part: Part): string {
    const end = follow(written, part);
    return end && !end.pointer.startsWith("/components/schemas/") ? end.pointer : part.pointer;
  }

  return (pointer: string, isFollowed: boolean): string => {
    const key = `${String(isFollowed)} ${pointer}`;
    const found = known.get(key) ?? find(pointer, isFollowed);
    known.set(key, found);
    return found;
  };
}

/** Some differences with the pointers of the documents as they are written. */
export function pointIntoWritten(
  differences: readonly Difference[],
  specs: Readonly<Record<Side, ApiSpec>>,
  written: WrittenSpecs,
): readonly Difference[] {
  const toBase = createToWritten(specs.base, written.base);
  const toRevision = createToWritten(specs.revision, written.revision);
  return differences.map((difference) => {
    const { base, revision } = difference;
    // What only one side has came or went where it is used.
    const isFollowed = base !== undefined && revision !== undefined;
    return {
      ...difference,
      ...(base !== undefined && { base: nameDocument(written.base, toBase(base, isFollowed)) }),
      ...(revision !== undefined && {
        revision: nameDocument(written.revision, toRevision(revision, isFollowed)),
      }),
    };
  });
}
