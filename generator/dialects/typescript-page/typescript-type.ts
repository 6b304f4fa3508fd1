import { stringifyJson, type ClaimedType } from "../../model/index.js";
import type { LiteralValue } from "../notation/index.js";
import type { Span } from "../shared/span.js";

/** A member of an object that a type prints; `at` is where it stands in the text of the type. */
export interface TypeScriptMember {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: TypeScriptType;
  readonly at: Span;
}

/** A type as pages of TypeScript SDKs print it. */
export type TypeScriptType =
  | { readonly kind: "primitive"; readonly type: ClaimedType }
  | { readonly kind: "literal"; readonly value: LiteralValue }
  /** `beside` are types that an intersection joins the members with, and that have a name alone. */
  | {
      readonly kind: "members";
      readonly members: readonly TypeScriptMember[];
      readonly beside?: readonly TypeScriptUnsaid[];
    }
  /**
   * `isEnclosed`: its own marks show where it begins, as those of `Array<T>` do and those of `T[]` do not. `isTuple`: each of
   * its places has a type of its own.
   */
  | {
      readonly kind: "list" | "map";
      readonly of: TypeScriptType;
      readonly isEnclosed?: boolean;
      readonly isTuple?: boolean;
    }
  /** `more` are left out: `A | B | 26 more`. */
  | { readonly kind: "union"; readonly members: readonly TypeScriptType[]; readonly more: number }
  | TypeScriptUnsaid;

/**
 * A type that the text does not say: a name, `object`, which stands for anything. One that is broken is there, and has a
 * form that no value on the wire has or that can't be read.
 */
export interface TypeScriptUnsaid {
  readonly kind: "unsaid";
  readonly name?: string;
  readonly isBroken?: boolean;
}

export type TypeScriptUnion = Extract<TypeScriptType, { readonly kind: "union" }>;

export const primitives: ReadonlyMap<string, ClaimedType> = new Map([
  ["string", "string"],
  ["number", "number"],
  ["boolean", "boolean"],
  ["null", "null"],
  ["bigint", "integer"],
  // JSON has no dates: they are texts on the wire.
  ["Date", "string"],
  ["Uploadable", "file"],
  ["FileLike", "file"],
  ["Blob", "file"],
]);

/** Whether a type is null alone. */
export function isNull(type: TypeScriptType): boolean {
  return type.kind === "primitive" && type.type === "null";
}

/** A type in words that are those of every type that is the same, wherever it stands. */
export function printType(type: TypeScriptType): string {
  switch (type.kind) {
    case "primitive":
      return type.type;
    case "literal":
      return stringifyJson(type.value);
    case "members":
      return `{${type.members.map(({ isOptional, name, type: of }) => `${stringifyJson(name)}${isOptional ? "?" : ""}:${printType(of)}`).join(";")}}${(type.beside ?? []).map((one) => `&${printType(one)}`).join("")}`;
    case "list":
      return `(${printType(type.of)})[]`;
    case "map":
      return `map(${printType(type.of)})`;
    case "union":
      return `${type.members.map(printType).join("|")}+${type.more}`;
    case "unsaid":
      return `?${type.name ?? ""}`;
    default:
      return type satisfies never;
  }
}
