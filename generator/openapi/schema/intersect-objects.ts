import type { MapSchema, ObjectSchema, PatternProperty, Schema } from "../../model/index.js";
import { anything, isNever, isOfPattern, never, objectOf, type Dependents } from "./build.js";
import { largest, smallest } from "./intersect-scalars.js";

/** How the parts of two objects are combined, and what is to be said where they can't be. */
export interface Combine {
  readonly both: (a: Schema, b: Schema) => Schema;
  readonly fail: (problem: string) => Schema;
  /**
   * Told where the members of one are let stand, though the other rules out all that it does not list; where it is missing,
   * they are ruled out.
   */
  readonly letStand?: (() => void) | undefined;
}

interface OpenObject {
  readonly members: ReadonlyMap<string, Schema>;
  readonly required: readonly string[];
  readonly patterns: readonly PatternProperty[];
  readonly additional: Schema;
  readonly dependents: Dependents;
}

function openObject(schema: ObjectSchema | MapSchema): OpenObject {
  if (schema.kind === "map") {
    return { members: new Map(), required: [], patterns: [], additional: schema.values, dependents: {} };
  }
  const { additional = anything, dependentRequired = {}, patternProperties = [], properties } = schema;
  return {
    members: new Map(properties.map(({ name, schema: member }) => [name, member])),
    required: properties.filter(({ required }) => required).map(({ name }) => name),
    patterns: patternProperties,
    additional: additional === false ? never : additional,
    dependents: dependentRequired,
  };
}

/** Whether an object has no members but the listed ones. */
const isClosed = ({ additional, patterns }: OpenObject): boolean =>
  patterns.length === 0 && isNever(additional);

/** What an object says of a member, its patterns aside. */
function viewOf({ additional, members, patterns }: OpenObject, name: string): Schema {
  return members.get(name) ?? (isOfPattern(name, patterns) ? anything : additional);
}

/** Whether an object says itself what a member is; a closed one that only requires it does not. */
function lists(object: OpenObject, name: string): boolean {
  const member = object.members.get(name);
  return member !== undefined && !(isClosed(object) && isNever(member));
}

/** What both say of a member. */
function memberOfBoth(left: OpenObject, right: OpenObject, name: string, combine: Combine): Schema {
  const [ofLeft, ofRight] = [viewOf(left, name), viewOf(right, name)];
  const schema = combine.both(ofLeft, ofRight);
  const isOfLeft = lists(left, name);
  if (!combine.letStand || !isNever(schema) || isOfLeft === lists(right, name)) return schema;
  combine.letStand();
  return isOfLeft ? ofLeft : ofRight;
}

/** The members that others bring along, by either of two schemas. */
function joinDependents(a: Dependents, b: Dependents): Dependents {
  const all = new Map(Object.entries(a));
  for (const [name, others] of Object.entries(b)) all.set(name, [...(all.get(name) ?? []), ...others]);
  return Object.fromEntries(all);
}

/** A pattern of one object beside another that does not have it: what is not listed there must be as that says, too. */
function besideOther(member: PatternProperty, other: OpenObject, { both, fail }: Combine): PatternProperty {
  if (other.additional.kind === "unknown") return member;
  const isListed = [...other.members.keys()].some((name) => isOfPattern(name, [member]));
  const schema =
    isListed || other.patterns.length > 0
      ? fail("a pattern of names, and members of other names that must be something else")
      : both(member.schema, other.additional);
  return { ...member, schema };
}

/** The patterns of both; those of one beside which the other is closed are said of its members alone. */
function joinPatterns(left: OpenObject, right: OpenObject, combine: Combine): PatternProperty[] {
  const others = new Map(right.patterns.map((member) => [member.pattern, member]));
  const ofLeft = isClosed(right) ? [] : left.patterns;
  const joined = ofLeft.map((member) => {
    const same = others.get(member.pattern);
    others.delete(member.pattern);
    return same
      ? { ...member, schema: combine.both(member.schema, same.schema) }
      : besideOther(member, right, combine);
  });
  const ofRight = isClosed(left) ? [] : [...others.values()];
  return [...joined, ...ofRight.map((member) => besideOther(member, left, combine))];
}

/** The patterns of an object that another, which is closed, leaves nothing but listed members. */
const settledBy = (one: OpenObject, other: OpenObject): readonly PatternProperty[] =>
  isClosed(other) ? one.patterns.filter(({ isText }) => !isText) : [];

/** What both say, where neither has to say anything. */
function bothIfAny(a: Schema | undefined, b: Schema | undefined, { both }: Combine): Schema | undefined {
  return a && b ? both(a, b) : (a ?? b);
}

/** The objects that conform to both. */
export function intersectObjects(
  a: ObjectSchema | MapSchema,
  b: ObjectSchema | MapSchema,
  combine: Combine,
): Schema {
  const [left, right] = [openObject(a), openObject(b)];
  const settled = [...settledBy(left, right), ...settledBy(right, left)];
  const names = new Set([...left.members.keys(), ...right.members.keys()]);
  const properties = [...names].map((name) => ({
    name,
    schema: settled
      .filter((member) => isOfPattern(name, [member]))
      .reduce(
        (schema, member) => combine.both(schema, member.schema),
        memberOfBoth(left, right, name, combine),
      ),
  }));
  const required = [...left.required, ...right.required];
  const impossible = properties.filter(({ schema }) => isNever(schema)).map(({ name }) => name);
  if (required.some((name) => impossible.includes(name))) return never;
  const patternProperties = joinPatterns(left, right, combine);
  const additional = combine.both(left.additional, right.additional);
  // Where unlisted members are forbidden anyway, a member that nothing conforms to need not be listed.
  const isDispensable = (name: string): boolean =>
    isNever(additional) && impossible.includes(name) && !isOfPattern(name, patternProperties);
  return objectOf({
    properties: properties.filter(({ name }) => !isDispensable(name)),
    required,
    patternProperties,
    additional: additional.kind === "unknown" ? undefined : additional,
    dependentRequired: joinDependents(left.dependents, right.dependents),
    propertyNames: bothIfAny(a.propertyNames, b.propertyNames, combine),
    minProperties: largest(a.minProperties, b.minProperties),
    maxProperties: smallest(a.maxProperties, b.maxProperties),
  });
}
