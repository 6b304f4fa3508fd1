import type { Aspect, ClaimedType, ConstraintKeyword, JsonValue, Keywords } from "../model/index.js";
import type { Told } from "./told.js";

/** Why a fact of the spec is as it is. */
export interface Decision {
  /** The aspect it settles; a constraint by its keyword; `encoding` of a parameter on the wire. */
  readonly aspect: Aspect | ConstraintKeyword | "encoding";
  /** `documented` as the documents say, `rank` where they disagree, otherwise the name of an inference rule. */
  readonly rule: string;
  /** The outcome in a few words: `integer`, `minimum 0`. */
  readonly outcome: string;
  readonly from: readonly Told[];
  /** What was said otherwise and did not prevail. */
  readonly against: readonly Told[];
  /** For a fact that was carried over: the place it is documented at. */
  readonly source?: string;
}

/** One place of the API as it will be in the spec. Rules of inference refine it in place. All drafts have all members: there are many. */
export interface Draft {
  /** How people call the place: `LogGetResponse.tokens_in`, `logs.list.filters`. */
  readonly place: string;
  readonly told: readonly Told[];
  kind: ClaimedType;
  /** For `literal`. */
  values: readonly JsonValue[];
  /** The documented type that stands here; the structure is that type's. */
  readonly type: string | undefined;
  required: boolean;
  nullable: boolean;
  constraints: ReadonlyMap<ConstraintKeyword, JsonValue>;
  default: JsonValue | undefined;
  description: string | undefined;
  deprecated: boolean;
  examples: readonly JsonValue[];
  /** What a spec says of the schema here that nothing else stands for. */
  readonly keywords: Keywords | undefined;
  readonly properties: ReadonlyMap<string, Draft>;
  readonly items: Draft | undefined;
  readonly mapValues: Draft | undefined;
  readonly variants: readonly Draft[];
  readonly decisions: Decision[];
}

/** Gives a place a bound or a format. Places without any share one empty map, so each change makes a map of its own. */
export function setConstraint(draft: Draft, keyword: ConstraintKeyword, value: JsonValue): void {
  draft.constraints = new Map(draft.constraints).set(keyword, value);
}

/** The documented type behind a draft that stands for one, otherwise the draft itself. */
export function followType(draft: Draft, types: ReadonlyMap<string, Draft>): Draft {
  return draft.type === undefined ? draft : (types.get(draft.type) ?? draft);
}

/** What stands directly inside a place. */
export interface Inside<Part> {
  readonly properties: ReadonlyMap<string, Part>;
  readonly items: Part | undefined;
  readonly mapValues: Part | undefined;
  readonly variants: readonly Part[];
}

/** The drafts directly inside one. */
export function listChildren<Part>({ items, mapValues, properties, variants }: Inside<Part>): Part[] {
  return [...properties.values(), ...(items ? [items] : []), ...(mapValues ? [mapValues] : []), ...variants];
}

/** Calls `visit` for a draft and everything inside it. */
export function visitDrafts(draft: Draft, visit: (draft: Draft) => void): void {
  visit(draft);
  for (const property of draft.properties.values()) visitDrafts(property, visit);
  if (draft.items) visitDrafts(draft.items, visit);
  if (draft.mapValues) visitDrafts(draft.mapValues, visit);
  for (const variant of draft.variants) visitDrafts(variant, visit);
}
