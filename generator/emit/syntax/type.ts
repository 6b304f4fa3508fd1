/** A type, as far as its layout needs to know it. A text is one that never breaks: a name, a literal, `(string & {})`. */
export type Type = string | UnionType | ArrayType | TupleType | ObjectType | GenericType;

/** `string | null`. */
export interface UnionType {
  readonly kind: "union";
  readonly variants: readonly Type[];
}

/** `string[]`. */
export interface ArrayType {
  readonly kind: "array";
  readonly items: Type;
}

/** `[1, "a"]`. */
export interface TupleType {
  readonly kind: "tuple";
  readonly items: readonly Type[];
}

/** `{ [name: string]: number }`. */
export interface ObjectType {
  readonly kind: "object";
  readonly members: readonly TypeMember[];
  /** One member a line, even where all of them fit on one. */
  readonly isBroken: boolean;
}

/** `Call<string | undefined>`. */
export interface GenericType {
  readonly kind: "generic";
  readonly name: string;
  readonly argument: Type;
}

export interface TypeMember {
  /** The comment before it, as lines of code. */
  readonly doc: readonly string[];
  /** All that stands before the colon: `readonly id?`, `[name: string]`. */
  readonly head: string;
  readonly type: Type;
}

/** Alternatives as one type; one alone stays as it is. */
export function unionOf(variants: readonly Type[]): Type {
  const [only] = variants;
  return only !== undefined && variants.length === 1 ? only : { kind: "union", variants };
}

/** The member that stands for those of any name. */
export function indexMember(type: Type): TypeMember {
  return { doc: [], head: "[name: string]", type };
}
