import type { JsonValue } from "../model/index.js";
import type { ChangeFacts } from "./change-facts.js";
import type { ChangeKind } from "./rules/kinds.js";

export type { ChangeFacts, Relation } from "./change-facts.js";

/** Does a program that runs today keep working against the API? Worst first. */
export const wireLevels = ["breaking", "risky", "safe", "none"] as const;
export type WireLevel = (typeof wireLevels)[number];

/** Does a program that compiles today keep compiling against the regenerated package? Worst first. */
export const typesLevels = ["breaking", "safe", "none"] as const;
export type TypesLevel = (typeof typesLevels)[number];

/** Where a value travels: to the API, back from it, or back with a status that is not 2xx. */
export type Direction = "request" | "response" | "error";

/** The two documents of a comparison. */
export type Side = "base" | "revision";

/** One difference between the two documents at its smallest: a field of a node that is not the same, or not there. */
export interface RawDifference {
  /** The field, such as `minimum`, or `exists` where the node itself came or went. */
  readonly aspect: string;
  readonly base?: string;
  readonly revision?: string;
}

/** An operation that a change touches, and on which way. */
export interface Use {
  /** Resource and name joined by dots: `billing.topup.get`. */
  readonly operation: string;
  readonly direction: Direction;
  /** The member never travels this way: it is `readOnly` in a request, or `writeOnly` in a response. */
  readonly guarded: boolean;
  /** An open enumeration only names the values there, so that nothing follows from them. */
  readonly suggested?: true;
  /** It is part of a header that an answer may go without, so that a program has to expect its absence. */
  readonly mayBeAbsent?: true;
}

/** Why the specs differ: the API did, a page was put right, or docwright reads the same page otherwise. */
export type Cause = "api-changed" | "page-corrected" | "read-differently";

/** A sentence of a document, with its line counted from 1. */
export interface Statement {
  readonly document: string;
  readonly line: number;
  readonly text: string;
  readonly url?: string;
}

/** One thing that changed between two specs, what it touches, and how bad it is. */
export interface Change extends ChangeFacts {
  readonly kind: ChangeKind;
  /** JSON pointer (RFC 6901) into the revision, or into the base where the revision has no such place. */
  readonly pointer: string;
  readonly base?: string;
  readonly revision?: string;
  /** The place in words a reader can follow: `logs.list › response 200 › items › tokens_in`. */
  readonly place: string;
  /** Every place it is met in, where what is written once tells on several. */
  readonly places?: readonly string[];
  readonly uses: readonly Use[];
  /** Ids of the operations it touches, sorted. */
  readonly operations: readonly string[];
  /** What the client package exports and the change touches: functions, types, parameter types. */
  readonly symbols: readonly string[];
  readonly before?: JsonValue;
  readonly after?: JsonValue;
  readonly wire: WireLevel;
  readonly types: TypesLevel;
  /** The levels by the rules, where a severity file or a convention of the document gave it others. */
  readonly byRules?: { readonly wire: WireLevel; readonly types: TypesLevel };
  /** Why its levels are not those of its kind, in words. */
  readonly adjusted?: string;
  /** Of a rename that was guessed: above 0, at most 1. A guess never lowers a level. */
  readonly confidence?: number;
  readonly claims: readonly RawDifference[];
  readonly cause?: Cause;
  readonly statement?: Statement;
}
