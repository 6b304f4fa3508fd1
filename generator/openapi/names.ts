import { compareNumbered, toSingular, type Method } from "../model/index.js";
import { endingOf, endsInParameter, fixedParts, parametersOf } from "./path-parts.js";

/** The words of a name, however it joins them and whatever letters it has: `dynamic_routing`, `dynamicRouting`, `données`. */
function wordsOf(text: string): string[] {
  return text
    .normalize("NFC")
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .split(/[^\p{L}\p{Nl}\p{N}\p{M}]+/u)
    .filter((word) => word !== "");
}

const capitalise = (word: string): string => {
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
};

/** An identifier begins with a letter. */
const startsWithLetter = /^\p{ID_Start}/u;

/** A name as types have it: `DynamicRouting`. */
export function pascalCase(text: string): string {
  const name = wordsOf(text).map(capitalise).join("");
  return startsWithLetter.test(name) ? name : `X${name}`;
}

function camelOf(words: readonly string[]): string {
  const [first = "", ...rest] = words;
  const name = first.toLowerCase() + rest.map(capitalise).join("");
  return startsWithLetter.test(name) ? name : `x${name}`;
}

/** A name as functions have it: `dynamicRouting`. */
export function camelCase(text: string): string {
  return camelOf(wordsOf(text));
}

/** A name as packages have it: `dynamic-routing`. */
export function kebabCase(text: string): string {
  const words = wordsOf(text.normalize("NFKD").replace(/\p{M}/gu, "")).join("-").toLowerCase();
  return words.replace(/[^a-z0-9-]/g, "").replace(/^-+|-+$/g, "") || "api";
}

export interface Address {
  readonly resource: readonly string[];
  readonly name: string;
}

export interface Unnamed {
  readonly method: Method;
  readonly path: string;
  readonly operationId?: string | undefined;
  readonly tag?: string | undefined;
}

const verbs: Readonly<Partial<Record<string, string>>> = {
  post: "create",
  put: "update",
  patch: "edit",
  delete: "delete",
};

/** `list` for what has no parameter at its end, `get` for what has. */
function verbOf(method: Method, path: string): string {
  if (method === "get") return endsInParameter(path) ? "get" : "list";
  return verbs[method] ?? camelCase(method.toLowerCase());
}

const sameWord = (a: string, b: string): boolean =>
  toSingular(a.toLowerCase()) === toSingular(b.toLowerCase());

/** Whether words begin with the name of a resource, in whichever number. */
const startWith = (words: readonly string[], home: readonly string[]): boolean =>
  home.length > 0 &&
  home.length <= words.length &&
  home.every((word, index) => sameWord(word, words[index] ?? ""));

/** Verbs for which one and many are the same. */
const pluralVerbs: ReadonlySet<string> = new Set(["list", "search"]);

/** What may follow the name of a resource without being a part of it: `getPetById`. */
const prepositions: ReadonlySet<string> = new Set(["by", "for", "from", "in", "with"]);

/**
 * Words without the name of a resource after their verb: `getRepo` is `get`. `getRepos` stays what it is, since a `getRepo`
 * that is there too, or comes later, would be `get` with more right.
 */
function withoutNoun(words: readonly string[], home: readonly string[]): readonly string[] {
  const [verb = "", ...noun] = words;
  if (!startWith(noun, home)) return words;
  const last = noun[home.length - 1]?.toLowerCase() ?? "";
  const rest = noun.slice(home.length);
  const isOfOne = toSingular(last) === last || pluralVerbs.has(verb.toLowerCase());
  const isWhole = rest[0] === undefined || (rest.length > 1 && prepositions.has(rest[0].toLowerCase()));
  return isOfOne && isWhole ? [verb, ...rest] : words;
}

/** Words without the name of a resource, before them or after their verb: `reposGet` of `repos` and `getRepo` are `get`. */
function withoutStutter(words: readonly string[], home: readonly string[]): readonly string[] {
  const isPrefixed = home.length < words.length && startWith(words, home);
  return withoutNoun(isPrefixed ? words.slice(home.length) : words, home);
}

const areSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.join(" ").toLowerCase() === others.join(" ").toLowerCase();

/** An operation id without the path and the method that some frameworks write behind a name: `find_pet_pets__id__get`. */
function withoutPath(operationId: string, { method, path }: Unnamed): string {
  const behind = `${path.replace(/\W/gu, "_")}_${method}`;
  return operationId.length > behind.length && operationId.endsWith(behind)
    ? operationId.slice(0, -behind.length)
    : operationId;
}

/** Whether an operation id says no more of an operation than its method and path do, or than its resource. */
function saysNothing(words: readonly string[], home: readonly string[], { method, path }: Unnamed): boolean {
  const last = wordsOf(fixedParts(path).at(-1) ?? "");
  const isOfHome = last.length === home.length && startWith(last, home);
  const spelt = [wordsOf(path), fixedParts(path).flatMap(wordsOf)].map((parts) => [method, ...parts]);
  if (isOfHome && spelt.some((parts) => areSame(words, parts))) return true;
  // One word for both may be a verb, such as `search`, and what POST, PUT and PATCH do is anyone's guess.
  const isOfMany = toSingular(home.at(-1) ?? "") !== home.at(-1);
  const isPlain = /^(?:get|delete)$/u.test(method);
  return isOfMany && isPlain && words.length === home.length && startWith(words, home);
}

/** The names that an operation can go by in its resource, the shortest first. */
function listNames(operation: Unnamed, operationId: string, home: string): string[] {
  const resource = wordsOf(home);
  const words = wordsOf(withoutPath(operationId, operation));
  const short = withoutStutter(words, resource);
  const named = [...[short, words].map(camelOf), camelCase(operationId)];
  const isShort = short.length < words.length;
  if (isShort || !saysNothing(words, resource, operation)) return named;
  return [verbOf(operation.method, operation.path), ...named];
}

/** The parts of an operation id that is a path of names: `repos/get`. */
const partsOf = (operationId: string): string[] => operationId.split(/[./]/).filter((part) => part !== "");

/** What some platforms write before the names of folders that they give as tags. */
const folderMark = /^subpackage_(?=.)/u;

/** The last part of a tag that is a path of tags: `Orders/Returns`. */
const lastPart = (tag: string): string | undefined =>
  tag
    .split("/")
    .findLast((part) => part.trim() !== "")
    ?.replace(folderMark, "");

/**
 * The addresses that an operation can go by, the shortest first: those of a dotted operation id; the tag (the last fixed
 * part of the path without one) and the operation id; the fixed parts of the path and what the method does. The last
 * is made of the whole path.
 */
function listAddresses(operation: Unnamed): Address[] {
  const { method, path, operationId, tag } = operation;
  const fixed = fixedParts(path).map(camelCase);
  const verb = verbOf(method, path);
  const by = parametersOf(path).map((name) => `By${pascalCase(name)}`);
  const resource = fixed.length > 0 ? fixed : ["api"];
  const form = wordsOf(endingOf(path).replace(/\{.*/su, "")).map(capitalise).join("");
  const whole: Address = { resource: [...resource], name: `${verb}${by.join("")}${form}` };
  const dotted = partsOf(operationId ?? "");
  const last = dotted.at(-1);
  if (operationId === undefined || last === undefined) return [{ resource, name: verb }, whole];
  const exact: Address = { resource: [...resource], name: `${camelCase(operationId)}${by.join("")}` };
  if (dotted.length > 1) {
    return [{ resource: dotted.slice(0, -1).map(camelCase), name: camelCase(last) }, exact];
  }
  const home = lastPart(tag ?? "") ?? fixedParts(path).at(-1) ?? "api";
  const names = listNames(operation, operationId, home);
  return [...names.map((name) => ({ resource: [camelCase(home)], name })), exact];
}

/** The resource and name of an operation that states neither and stands alone. */
export function deriveAddress(operation: Unnamed): Address {
  return listAddresses(operation)[0] ?? { resource: ["api"], name: verbOf(operation.method, operation.path) };
}

const idOf = ({ resource, name }: Address): string => [...resource, name].join(".");

/** Whether an operation is called otherwise than its operation id, or the last part of one with dots, says. */
function isRenamed(operation: Unnamed): boolean {
  const stated = operation.operationId && partsOf(operation.operationId).at(-1);
  return !stated || deriveAddress(operation).name !== camelCase(stated);
}

/**
 * By what an operation is, not where it stands: those that are called as they say first, then fewer parameters, then by
 * path, version 9 before 10, and method.
 */
function compareOperations(a: Unnamed, b: Unnamed): number {
  const [left, right] = [a, b].map(({ path, method }) => `${path} ${method}`);
  const byName = Number(isRenamed(a)) - Number(isRenamed(b));
  const byParameters = parametersOf(a.path).length - parametersOf(b.path).length;
  return byName || byParameters || compareNumbered(left ?? "", right ?? "");
}

/**
 * Addresses for operations that state none, each its own: where several would have the same one, the first by
 * {@link compareOperations} keeps it and the others take longer ones, so that no order of the document matters.
 */
export function nameOperations(
  operations: readonly Unnamed[],
  stated: Iterable<Address>,
): ReadonlyMap<Unnamed, Address> {
  const taken = new Set([...stated].map(idOf));
  const named = new Map<Unnamed, Address>();
  for (const operation of [...operations].sort(compareOperations)) {
    const addresses = listAddresses(operation);
    const free = addresses.find((address) => !taken.has(idOf(address))) ?? number(addresses.at(-1), taken);
    taken.add(idOf(free));
    named.set(operation, free);
  }
  return named;
}

function number(address: Address = { resource: ["api"], name: "call" }, taken: ReadonlySet<string>): Address {
  const numbered = (count: number): Address => ({ ...address, name: `${address.name}${String(count)}` });
  let count = 2;
  while (taken.has(idOf(numbered(count)))) count++;
  return numbered(count);
}
