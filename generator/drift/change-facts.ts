/** How one set of values stands to another: what the revision allows, seen from the base. */
export type Relation = "equal" | "narrows" | "widens" | "incomparable";

/** What a rule needs to know of a change beside its kind. */
export interface ChangeFacts {
  /** Of a member, a parameter or a body that came, went or was renamed: whether it is required. */
  readonly required?: boolean;
  /** How the values the revision allows stand to those of the base. */
  readonly wireRelation?: Relation;
  /** The same for the TypeScript types of both. */
  readonly typesRelation?: Relation;
  /** Of tags: one stands for another variant than before. */
  readonly isTurned?: true;
  /** The keyword or field that changed. */
  readonly keyword?: string;
}
