import { mapOf, type Content, type Node } from "../tree.js";
import { itemsOf, memberOf, textOf } from "./nodes.js";
import type { Scope } from "./scope.js";

/** The members and items that a schema says something of, whatever the value. */
interface Evaluated {
  readonly names: Set<string>;
  readonly patterns: Set<string>;
  /** How many of the first items. */
  prefix: number;
  hasAllMembers: boolean;
  hasAllItems: boolean;
  /** Items may be spoken of because a rule for some of the items is true of them. */
  hasContains: boolean;
}

const nothing = (): Evaluated => ({
  names: new Set(),
  patterns: new Set(),
  prefix: 0,
  hasAllMembers: false,
  hasAllItems: false,
  hasContains: false,
});

function keysOf(node: Node | undefined): readonly string[] {
  return node?.kind === "map" ? [...node.entries.keys()] : [];
}

/** Adds what holds of every value: the schema's own keywords, those of what it refers to, and of all parts of `allOf`. */
function addStatic(
  node: Node | undefined,
  scope: Scope,
  found: Evaluated,
  seen: Set<Node>,
  isOwn = false,
): void {
  if (!node || seen.has(node)) return;
  seen.add(node);
  for (const name of keysOf(memberOf(node, "properties"))) found.names.add(name);
  for (const pattern of keysOf(memberOf(node, "patternProperties"))) found.patterns.add(pattern);
  const items = memberOf(node, "items");
  const first = memberOf(node, "prefixItems") ?? items;
  if (first?.kind === "list") found.prefix = Math.max(found.prefix, first.items.length);
  const has = (key: string): boolean => memberOf(node, key) !== undefined;
  if (has("additionalProperties") || (!isOwn && has("unevaluatedProperties"))) found.hasAllMembers = true;
  if ((items && items.kind !== "list") || (!isOwn && has("unevaluatedItems"))) found.hasAllItems = true;
  if (has("contains")) found.hasContains = true;
  for (const part of itemsOf(node, "allOf")) addStatic(part, scope, found, seen);
  if (textOf(memberOf(node, "$ref")) !== undefined) addStatic(scope.peek(node), scope, found, seen);
}

/** The schemas in a schema that hold of some values alone, wherever in what it refers to they stand. */
function listConditional(node: Node | undefined, scope: Scope, seen: Set<Node>): readonly Node[] {
  if (!node || seen.has(node)) return [];
  seen.add(node);
  const dependents = memberOf(node, "dependentSchemas");
  const own = [
    ...itemsOf(node, "anyOf"),
    ...itemsOf(node, "oneOf"),
    ...["if", "then", "else"].flatMap((key) => memberOf(node, key) ?? []),
    ...(dependents?.kind === "map" ? [...dependents.entries.values()].map(({ value }) => value) : []),
  ];
  const isReference = textOf(memberOf(node, "$ref")) !== undefined;
  const around = [...itemsOf(node, "allOf"), ...(isReference ? [scope.peek(node)] : []), ...own];
  return [...own, ...around.flatMap((part) => listConditional(part, scope, seen))];
}

/** Whether any schema that holds of some values alone says something of members or items of which nothing else does. */
function dependsOnValue(key: Unevaluated, known: Evaluated, node: Node, scope: Scope): boolean {
  return listConditional(node, scope, new Set()).some((part) => {
    const more = nothing();
    addStatic(part, scope, more, new Set());
    if (key === "unevaluatedItems") {
      return more.hasAllItems || more.hasContains || more.prefix > known.prefix;
    }
    const isNew = [...more.names].some((name) => !known.names.has(name));
    return more.hasAllMembers || isNew || [...more.patterns].some((one) => !known.patterns.has(one));
  });
}

const unevaluatedKeywords = ["unevaluatedProperties", "unevaluatedItems"] as const;

type Unevaluated = (typeof unevaluatedKeywords)[number];

const anything = mapOf([]);

/** The rule for what is left as one for what is not listed, beside everything that is. */
function closeMembers({ names, patterns }: Evaluated, rest: Content): Node {
  const named = (all: ReadonlySet<string>): Content | undefined =>
    all.size === 0 ? undefined : mapOf([...all].map((name) => [name, anything]));
  return mapOf([
    ["properties", named(names)],
    ["patternProperties", named(patterns)],
    ["additionalProperties", rest],
  ]);
}

function closeItems({ prefix }: Evaluated, rest: Content): Node {
  const first = Array.from({ length: prefix }, () => anything);
  return mapOf([
    ["prefixItems", prefix === 0 ? undefined : first],
    ["items", rest],
  ]);
}

/**
 * The schemas that say of members and items that are not listed anywhere what `unevaluatedProperties` and
 * `unevaluatedItems` of a schema say of them (JSON Schema 2020-12, section 11). Where it depends on the value what is
 * listed, that is noted as left out.
 */
export function closeUnevaluated(node: Node, scope: Scope, normalise: (rest: Node) => Node): readonly Node[] {
  return unevaluatedKeywords.flatMap((key) => {
    const rest = memberOf(node, key);
    if (!rest || (rest.kind === "scalar" && rest.value === true)) return [];
    const known = nothing();
    addStatic(node, scope, known, new Set(), true);
    if (key === "unevaluatedItems" ? known.hasAllItems : known.hasAllMembers) return [];
    const isContained = key === "unevaluatedItems" && known.hasContains;
    if (isContained || dependsOnValue(key, known, node, scope)) {
      scope.leaveOut(key, "a schema that combines others", rest.at);
      return [];
    }
    const close = key === "unevaluatedItems" ? closeItems : closeMembers;
    return [close(known, normalise(rest))];
  });
}
