import type { ChangeFacts, Relation } from "../change-facts.js";

/**
 * What a change does to the set of values that may travel. `widens` lets absence, null or another type in;
 * `opens` lets another value of a kind that was there in: of an enumeration, a union, a bound, a format.
 */
export type WireEffect = "narrows" | "widens" | "opens" | "incomparable" | "annotation" | "unknown";

/** What a change does to the TypeScript type of the same place. `removes` takes away what a program can have named. */
export type TypesEffect = "narrows" | "widens" | "incomparable" | "removes" | "same";

/** One kind of change: its effects, from which its levels are derived, and what a person should know of it. */
export interface Rule {
  /** What happened, for a list of changes: `property removed`. */
  readonly title: string;
  readonly wire: WireEffect | ((facts: ChangeFacts) => WireEffect);
  readonly types: TypesEffect | ((facts: ChangeFacts) => TypesEffect);
  readonly means: string;
  /** What a reviewer can do about it, in the imperative. */
  readonly advice: string;
}

/** The effect of a member that may be required. */
export function byRequired<Effect>(required: Effect, optional: Effect): (facts: ChangeFacts) => Effect {
  return (facts) => (facts.required === true ? required : optional);
}

/** The effect on TypeScript of a member that a direction loses or gains; what is no member of an object stays in its type. */
export function byMembership(
  effect: (facts: ChangeFacts) => TypesEffect,
): (facts: ChangeFacts) => TypesEffect {
  return (facts) => (facts.typesRelation === "equal" ? "same" : effect(facts));
}

/** The effect on the wire of a type that became another one. */
export function byWireRelation({ wireRelation }: ChangeFacts): WireEffect {
  return wireRelation === undefined || wireRelation === "equal" ? "unknown" : wireRelation;
}

/** The effect on the wire of a type in place of another, which may allow the same values. */
export function byTypeRelation(facts: ChangeFacts): WireEffect {
  return facts.wireRelation === "equal" ? "annotation" : byWireRelation(facts);
}

/** The effect of a thing in place of another, which nothing is known of unless one takes the other in. */
export function relatedOrIncomparable(facts: ChangeFacts): WireEffect {
  return facts.wireRelation === undefined ? "incomparable" : byWireRelation(facts);
}

/** The effect of a keyword that refuses values by other schemas: one value more is of a kind that was there. */
export function byConstraint(facts: ChangeFacts): WireEffect {
  const effect = relatedOrIncomparable(facts);
  return effect === "widens" ? "opens" : effect;
}

/** The effect of the tags of variants that stay: of those that came or went, or what nobody can tell. */
export function byTags(facts: ChangeFacts): WireEffect {
  const effect = byTypeRelation(facts);
  return effect === "widens" ? "opens" : effect;
}

/** An effect, unless the values that come or go with a change are among those that stay. */
export function unlessContained<Effect>(effect: Effect, contained: Effect): (facts: ChangeFacts) => Effect {
  return ({ wireRelation }) => (wireRelation === "equal" ? contained : effect);
}

/** The effect on the wire of variants that came or went: what takes them in may still refuse what several of them allow. */
export function byContained(effect: WireEffect): (facts: ChangeFacts) => WireEffect {
  return ({ wireRelation }) => (wireRelation === undefined ? effect : byContainedRelation[wireRelation]);
}

const byContainedRelation: Readonly<Record<Relation, WireEffect>> = {
  equal: "annotation",
  narrows: "narrows",
  widens: "opens",
  incomparable: "incomparable",
};

/** An effect of variants that came or went, unless what stands alone takes in all their values. */
export function unlessOther<Effect>(effect: Effect, contained: Effect): (facts: ChangeFacts) => Effect {
  return ({ wireRelation }) =>
    wireRelation === undefined || wireRelation === "incomparable" ? effect : contained;
}

/** The effect on TypeScript of a type that became another one. */
export function byTypesRelation({ typesRelation }: ChangeFacts): TypesEffect {
  const relation: Relation = typesRelation ?? "incomparable";
  return relation === "equal" ? "same" : relation;
}

/** The effect on TypeScript of a keyword that tells on the type of what a program gives at most. */
export function byGivenTypes(facts: ChangeFacts): TypesEffect {
  return facts.typesRelation === undefined ? "same" : byTypesRelation(facts);
}
