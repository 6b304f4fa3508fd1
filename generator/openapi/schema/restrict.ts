import {
  meetsRestrictions,
  stringifyJson,
  type Condition,
  type JsonValue,
  type Resolve,
  type Restrictions,
  type Schema,
} from "../../model/index.js";
import {
  allKinds,
  compact,
  isNever,
  literalOf,
  metaOf,
  never,
  withNull,
  withoutMeta,
  withoutNullable,
} from "./build.js";
import type { Combine } from "./intersect-objects.js";
import { isWhole, narrow, type ValueKind } from "./narrow.js";
import { unionOf } from "./union.js";

/** What restricting a schema needs beside it. */
export interface Restricting extends Combine {
  readonly resolve: Resolve;
}

/** What two schemas, or a schema and what stands beside it, rule out together. */
export function joinRestrictions(a: Restrictions, b: Restrictions): Restrictions {
  const nots = distinct([a.not, b.not].filter((schema) => schema !== undefined));
  const [first, second] = nots;
  const conditions = distinct([...(a.conditions ?? []), ...(b.conditions ?? [])]);
  return compact<Restrictions>({
    not: first && second ? { kind: "union", mode: "any", variants: nots } : first,
    conditions: conditions.length > 0 ? conditions : undefined,
  });
}

function distinct<T>(things: readonly T[]): readonly T[] {
  return [...new Map(things.map((thing) => [stringifyJson(thing), thing])).values()];
}

/**
 * The values of a schema that meet restrictions, which are pushed down to where they say something: each kind of value has
 * what is said of that kind. The schema itself where they rule out nothing.
 */
export function restrict(schema: Schema, restrictions: Restrictions, tools: Restricting): Schema {
  const meets = (value: JsonValue): boolean => meetsRestrictions(value, restrictions, tools.resolve);
  const losesNull = schema.nullable === true && !meets(null);
  const plain = losesNull ? withoutNullable(schema) : schema;
  switch (plain.kind) {
    case "null":
      return meets(null) ? plain : never;
    case "boolean":
      return [true, false].every(meets) ? plain : withMeta(literalOf([true, false].filter(meets)), plain);
    case "literal":
      return plain.values.every(meets) ? plain : { ...plain, values: plain.values.filter(meets) };
    case "unknown":
      return restrictAnything(plain, restrictions, tools);
    case "union":
      return restrictUnion(plain, restrictions, tools);
    case "ref":
      return restrictReference(plain, restrictions, tools);
    case "map":
    case "object":
      return restrictKind(plain, "object", restrictions, tools);
    case "string":
    case "number":
    case "integer":
    case "array":
      return restrictKind(plain, plain.kind, restrictions, tools);
    default:
      return plain satisfies never;
  }
}

/** Another schema with the annotations of one, null among them. */
const withMeta = (schema: Schema, { ...meta }: Schema): Schema => ({ ...schema, ...metaOf(meta) });

function restrictAnything(schema: Schema, restrictions: Restrictions, tools: Restricting): Schema {
  const kinds = Object.values(allKinds);
  const variants = kinds.map((kind) => restrict(kind, restrictions, tools));
  const takesNull = meetsRestrictions(null, restrictions, tools.resolve);
  if (takesNull && variants.every((variant, index) => variant === kinds[index])) return schema;
  const union = unionOf("any", variants, tools.resolve);
  return withMeta(takesNull ? withNull(union) : union, schema);
}

function restrictUnion(
  schema: Schema & { readonly kind: "union" },
  restrictions: Restrictions,
  tools: Restricting,
): Schema {
  const variants = schema.variants.map((variant) => restrict(variant, restrictions, tools));
  if (variants.every((variant, index) => variant === schema.variants[index])) return schema;
  return withMeta(unionOf(schema.mode, variants, tools.resolve), schema);
}

function restrictReference(
  schema: Schema & { readonly kind: "ref" },
  restrictions: Restrictions,
  tools: Restricting,
): Schema {
  const target = tools.resolve(schema.name);
  if (!target) return tools.fail(`${schema.name} is restricted by what leads back to it`);
  const restricted = restrict(target, restrictions, tools);
  return restricted === target ? schema : withMeta(withoutMeta(restricted), schema);
}

/** Restrictions of values of one kind, what always holds or never does left out. */
interface Narrowed extends Restrictions {
  /** The schemas that hold of every value. */
  readonly always: readonly Schema[];
}

function restrictKind(
  schema: Schema & Restrictions,
  kind: ValueKind,
  restrictions: Restrictions,
  tools: Restricting,
): Schema {
  const all = joinRestrictions(schema, restrictions);
  const not = all.not && narrow(all.not, kind, tools.resolve);
  if (not && isWhole(not, kind))
    return schema.nullable ? withMeta({ kind: "null" }, withoutNullable(schema)) : never;
  const { always, conditions } = narrowConditions(all.conditions ?? [], kind, tools.resolve);
  const said = { not: not && !isNever(not) ? not : undefined, conditions };
  const isSame = always.length === 0 && stringifyJson(said) === stringifyJson(saidBy(schema));
  if (isSame) return schema;
  const restricted = compact<Schema>({ ...schema, ...said });
  // Null, where the owner allows it, is of no kind.
  const allowNull = schema.nullable ? withNull : (part: Schema) => part;
  const whole = always.reduce((most, part) => tools.both(most, allowNull(withoutMeta(part))), restricted);
  return stringifyJson(whole) === stringifyJson(schema) ? schema : whole;
}

const saidBy = ({ not, conditions }: Restrictions): object => ({ not, conditions });

function narrowConditions(all: readonly Condition[], kind: ValueKind, resolve: Resolve): Narrowed {
  const always: Schema[] = [];
  const conditions = all.flatMap((condition): Condition[] => {
    const { if: test, then, else: other } = narrowCondition(condition, kind, resolve);
    const whenever = isWhole(test, kind) ? then : isNever(test) ? other : undefined;
    if (whenever) always.push(whenever);
    if (isWhole(test, kind) || isNever(test) || (!then && !other)) return [];
    return [compact<Condition>({ if: test, then, else: other })];
  });
  return compact<Narrowed>({ always, conditions: conditions.length > 0 ? conditions : undefined });
}

function narrowCondition(condition: Condition, kind: ValueKind, resolve: Resolve) {
  const branch = (schema: Schema | undefined): Schema | undefined => {
    const narrowed = schema && narrow(schema, kind, resolve);
    return narrowed && !isWhole(narrowed, kind) ? narrowed : undefined;
  };
  return {
    if: narrow(condition.if, kind, resolve),
    then: branch(condition.then),
    else: branch(condition.else),
  };
}
