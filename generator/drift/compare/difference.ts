import type { JsonValue, Schema } from "../../model/index.js";
import type { ChangeFacts, Direction, RawDifference } from "../change.js";
import type { ChangeKind } from "../rules/kinds.js";

/** What a difference belongs to: the API as a whole, a part of one operation, or a pair of named schemas. */
export type Owner =
  | { readonly kind: "api" }
  | {
      readonly kind: "operation";
      readonly operation: string;
      readonly direction: Direction;
      /** The API sends the request, as it does of a webhook: what answers it goes to the API. */
      readonly isReversed?: true;
    }
  | { readonly kind: "type"; readonly base: string; readonly revision: string };

/** The directions that a member never travels in: `readOnly` keeps it out of requests, `writeOnly` out of responses. */
export interface Blocked {
  readonly request: boolean;
  readonly response: boolean;
  /** An open enumeration only names the values there: none is refused for it. */
  readonly suggested?: true;
  /** A header that an answer may go without holds the place. */
  readonly mayBeAbsent?: true;
}

export const unblocked: Blocked = { request: false, response: false };

/** Of what only names some of the values that travel. */
export const onlySuggested: Blocked = { request: true, response: true, suggested: true };

/** Schemas that came or went with a change as a whole. */
export interface Parts {
  readonly base?: readonly Schema[];
  readonly revision?: readonly Schema[];
}

/** A difference as the comparison found it, before its levels are judged. */
export interface Difference extends ChangeFacts {
  readonly kind: ChangeKind;
  readonly owner: Owner;
  readonly trail: readonly string[];
  readonly blocked: Blocked;
  readonly base?: string | undefined;
  readonly revision?: string | undefined;
  readonly before?: JsonValue | undefined;
  readonly after?: JsonValue | undefined;
  readonly confidence?: number;
  readonly claims: readonly RawDifference[];
  readonly parts?: Parts;
  /** Names of schemas that came or went with it. */
  readonly names?: readonly string[];
}

/** What a finder says of a difference; the position gives the rest. */
export interface Finding extends ChangeFacts {
  readonly kind: ChangeKind;
  /** Pointers of the place, on the sides that have it. */
  readonly base?: string | undefined;
  readonly revision?: string | undefined;
  readonly before?: JsonValue | undefined;
  readonly after?: JsonValue | undefined;
  readonly confidence?: number;
  /** Steps to the place below the position, for a reader. */
  readonly trail?: readonly string[];
  /** The directions the place never travels in, where they are not those of the position. */
  readonly blocked?: Blocked;
  /** The raw differences claimed; absent: one, with `keyword` or `exists` as its aspect, at the places above. */
  readonly claims?: readonly RawDifference[];
  readonly parts?: Parts;
  readonly names?: readonly string[];
}
