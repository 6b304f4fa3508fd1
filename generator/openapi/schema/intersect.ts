import {
  conforms,
  restrictionsOf,
  type ArraySchema,
  type Condition,
  type IntegerSchema,
  type LiteralSchema,
  type MapSchema,
  type NumberSchema,
  type ObjectSchema,
  type RefSchema,
  type Resolve,
  type Restrictions,
  type Schema,
  type StringSchema,
  type UnionSchema,
} from "../../model/index.js";
import {
  acceptsNull,
  anything,
  compact,
  literalOf,
  metaOf,
  never,
  withNull,
  withoutMeta,
  withoutNullable,
} from "./build.js";
import { intersectObjects } from "./intersect-objects.js";
import {
  intersectNumbers,
  intersectStrings,
  largest,
  settle,
  smallest,
  type Both,
} from "./intersect-scalars.js";
import { wholeKinds } from "./narrow.js";
import { joinRestrictions, restrict } from "./restrict.js";
import { unionOf } from "./union.js";

/** More alternatives than this come from unions multiplied with unions; nobody could review the product. */
const maxSteps = 5000;

/** More references than this, each within what the one before leads to, go round. */
const maxReferences = 100;

/** What one schema may not have the place for. */
type Restrictable = StringSchema | NumberSchema | IntegerSchema | ArraySchema;

/** What an array says of some of its items. */
function containsOf({ contains, maxContains, minContains }: ArraySchema): Partial<ArraySchema> | undefined {
  return contains && compact<Partial<ArraySchema>>({ contains, minContains, maxContains });
}

/** A schema whose values conform to another one of its kind too, which has no place in it. */
function besides(schema: Schema, rest: Restrictable): Schema {
  if (schema.kind !== rest.kind) return schema;
  const always: Condition = { if: wholeKinds[rest.kind], then: rest };
  return { ...schema, ...joinRestrictions(restrictionsOf(schema), { conditions: [always] }) };
}

/** One intersection under way. The first thing that cannot be represented ends up in `problem`. */
class Intersection {
  problem: string | undefined;
  #steps = 0;
  #references = 0;
  readonly #following = new Set<string>();

  constructor(
    readonly resolve: Resolve,
    readonly letStand?: () => void,
  ) {}

  fail(problem: string): Schema {
    this.problem ??= problem;
    return anything;
  }

  both(a: Schema, b: Schema): Schema {
    if (this.problem !== undefined) return anything;
    if (++this.#steps > maxSteps) return this.fail("there are too many combinations of alternatives");
    if (a.kind === "unknown") return { ...b, ...metaOf(a) };
    if (b.kind === "unknown") return { ...b, ...a, ...metaOf(b), ...metaOf(a) };
    const core = this.#nonNull(withoutNullable(a), withoutNullable(b));
    const isNullable = acceptsNull(a, this.resolve) && acceptsNull(b, this.resolve);
    const schema = { ...withoutNullable(core), ...metaOf(withoutNullable(b)), ...metaOf(withoutNullable(a)) };
    return isNullable && !(core.kind === "ref" && acceptsNull(core, this.resolve))
      ? withNull(schema)
      : schema;
  }

  /** What both accept of the values other than null. */
  #nonNull(a: Schema, b: Schema): Schema {
    if (a.kind === "null" || b.kind === "null") return never;
    if (a.kind === "literal") return this.#filter(a, b);
    if (b.kind === "literal") return this.#filter(b, a);
    if (a.kind === "ref" && b.kind === "ref" && a.name === b.name) return a;
    if (a.kind === "ref") return this.#follow(a, b, (target) => this.both(target, b));
    if (b.kind === "ref") return this.#follow(b, a, (target) => this.both(a, target));
    if (a.kind === "union") return this.#distribute(a, (variant) => this.both(variant, withoutMeta(b)));
    if (b.kind === "union") return this.#distribute(b, (variant) => this.both(withoutMeta(a), variant));
    const restrictions = joinRestrictions(restrictionsOf(a), restrictionsOf(b));
    const { schema, rest } = this.#sameKind(a, b);
    const restricted = this.restrict(schema, restrictions);
    return rest ? besides(restricted, rest) : restricted;
  }

  /** The values of a schema that meet restrictions. */
  restrict(schema: Schema, restrictions: Restrictions): Schema {
    if (!restrictions.not && !restrictions.conditions) return schema;
    return restrict(schema, restrictions, {
      resolve: this.resolve,
      both: (one, other) => this.both(one, other),
      fail: (problem) => this.fail(problem),
    });
  }

  #filter(literal: LiteralSchema, other: Schema): Schema {
    return literalOf(literal.values.filter((value) => conforms(value, other, this.resolve)));
  }

  #follow(ref: RefSchema, other: Schema, combine: (target: Schema) => Schema): Schema {
    const key = `${ref.name} ${other.kind === "ref" ? other.name : ""}`;
    const target = this.resolve(ref.name);
    const isRound = other.kind === "ref" && this.#following.has(key);
    if (!target || isRound || this.#references >= maxReferences) {
      return this.fail(`${ref.name} is combined with what leads back to it`);
    }
    this.#following.add(key);
    this.#references++;
    const schema = combine(withoutMeta(target));
    this.#references--;
    this.#following.delete(key);
    return schema;
  }

  #distribute({ mode, variants }: UnionSchema, restrict: (variant: Schema) => Schema): Schema {
    return unionOf(mode, variants.map(restrict), this.resolve);
  }

  #sameKind(a: Schema, b: Schema): Both<Schema, Restrictable> {
    if (a.kind === "string" && b.kind === "string") return intersectStrings(a, b);
    if ((a.kind === "number" || a.kind === "integer") && (b.kind === "number" || b.kind === "integer"))
      return intersectNumbers(a, b);
    if (a.kind === "boolean" && b.kind === "boolean") return { schema: a };
    if (a.kind === "array" && b.kind === "array") return this.#arrays(a, b);
    if ((a.kind === "object" || a.kind === "map") && (b.kind === "object" || b.kind === "map"))
      return { schema: this.#objects(a, b) };
    return { schema: never };
  }

  #objects(a: ObjectSchema | MapSchema, b: ObjectSchema | MapSchema): Schema {
    return intersectObjects(a, b, {
      both: (one, other) => this.both(one, other),
      fail: (problem) => this.fail(problem),
      letStand: this.letStand,
    });
  }

  /** A second rule for what some of the items are stands by itself. */
  #arrays(a: ArraySchema, b: ArraySchema): Both<ArraySchema> {
    const { main, rest } = settle(containsOf(a), containsOf(b));
    const schema = compact<ArraySchema>({
      kind: "array",
      prefix: this.#prefixes(a, b),
      items: this.both(a.items, b.items),
      minItems: largest(a.minItems, b.minItems),
      maxItems: smallest(a.maxItems, b.maxItems),
      uniqueItems: a.uniqueItems ?? b.uniqueItems,
      ...main,
    });
    return { schema, rest: rest && { kind: "array", items: anything, ...rest } };
  }

  /** The first items of two tuples, or of a tuple and a list. */
  #prefixes(a: ArraySchema, b: ArraySchema): Schema[] | undefined {
    const [left, right] = [a.prefix ?? [], b.prefix ?? []];
    const longer = left.length < right.length ? right : left;
    const both = longer.map((_, index) => this.both(left[index] ?? a.items, right[index] ?? b.items));
    return both.length > 0 ? both : undefined;
  }
}

export type IntersectionResult = { readonly schema: Schema } | { readonly problem: string };

/** The schema of the values that meet restrictions; see {@link intersect}. */
export function restrictSchema(
  schema: Schema,
  restrictions: Restrictions,
  resolve: Resolve,
): IntersectionResult {
  const intersection = new Intersection(resolve);
  const restricted = intersection.restrict(schema, restrictions);
  const { problem } = intersection;
  return problem === undefined ? { schema: restricted } : { problem };
}

/**
 * The schema of the values that conform to both. Annotations of the first win. Some intersections have no schema of the
 * model. With `letStand` members stand that only one of two objects lists and the other rules out; it is told of them.
 */
export function intersect(a: Schema, b: Schema, resolve: Resolve, letStand?: () => void): IntersectionResult {
  const intersection = new Intersection(resolve, letStand);
  const schema = intersection.both(a, b);
  const { problem } = intersection;
  return problem === undefined ? { schema } : { problem };
}
