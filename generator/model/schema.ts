import type { JsonNumber } from "./exact-number.js";
import type { JsonValue } from "./json.js";

/** Annotations every schema can carry (JSON Schema 2020-12, Validation, section 9). */
export interface SchemaMeta {
  readonly title?: string;
  readonly description?: string;
  readonly default?: JsonValue;
  readonly examples?: readonly JsonValue[];
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  /** The value may also be null; on disk `type: [x, "null"]`, of a reference or a union `anyOf` with `type: "null"`. */
  readonly nullable?: boolean;
}

/** What holds of a value where something else does: `then` where it conforms to `if`, `else` where it does not. */
export interface Condition {
  readonly if: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
}

/**
 * What values of a kind must meet beside the keywords of that kind. The schemas in it are of that kind alone; null, where
 * the owner allows it, is not held against them.
 */
export interface Restrictions {
  /** What no value conforms to. */
  readonly not?: Schema;
  /** Each by itself, not empty; `dependentSchemas` are conditions that a member is there. */
  readonly conditions?: readonly Condition[];
}

export interface StringSchema extends SchemaMeta, Restrictions {
  readonly kind: "string";
  /** Lengths count Unicode code points (JSON Schema Validation, section 6.3). */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /**
   * The pattern of a document of others that can't be shown to match in linear time: it is compared, never run, and stands in
   * no spec that docwright writes.
   */
  readonly textPattern?: string;
  readonly format?: string;
  /** What a text holds once it is decoded; no rule for the text itself (JSON Schema Validation, section 8). */
  readonly contentEncoding?: string;
  readonly contentMediaType?: string;
  readonly contentSchema?: Schema;
}

/** Bounds of a number, as JSON Schema Validation, section 6.2, has them. */
export interface NumericBounds {
  readonly minimum?: JsonNumber;
  readonly maximum?: JsonNumber;
  readonly exclusiveMinimum?: JsonNumber;
  readonly exclusiveMaximum?: JsonNumber;
  readonly multipleOf?: JsonNumber;
  readonly format?: string;
}

export interface NumberSchema extends SchemaMeta, NumericBounds, Restrictions {
  readonly kind: "number";
}

/** A number without a fractional part; `1.0` is one. */
export interface IntegerSchema extends SchemaMeta, NumericBounds, Restrictions {
  readonly kind: "integer";
}

export interface BooleanSchema extends SchemaMeta {
  readonly kind: "boolean";
}

export interface NullSchema extends SchemaMeta {
  readonly kind: "null";
}

/** One of a closed list of values: `const` on disk for one, `enum` for several; none at all is the schema `false`. */
export interface LiteralSchema extends SchemaMeta {
  readonly kind: "literal";
  readonly values: readonly JsonValue[];
}

export interface ArraySchema extends SchemaMeta, Restrictions {
  readonly kind: "array";
  /** What the first items are, one after the other (`prefixItems`); such an array is a tuple. */
  readonly prefix?: readonly Schema[];
  /** What each item is; of a tuple, each that follows. */
  readonly items: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  /** What some of the items are: at least `minContains`, which is 1 where it is left out, and at most `maxContains`. */
  readonly contains?: Schema;
  readonly minContains?: number;
  readonly maxContains?: number;
}

/** A member of an object, under its name on the wire. */
export interface Property {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
}

/** What the members of an object are whose names match a pattern, those among them that are listed too. */
export interface PatternProperty {
  readonly pattern: string;
  readonly schema: Schema;
  /**
   * The pattern of a document of others that can't be shown to match in linear time: it is compared, never run, and stands
   * in no spec that docwright writes.
   */
  readonly isText?: true;
}

/** An object with documented members, in the order of the documentation. Members not listed are allowed unless `additional` says otherwise. */
export interface ObjectSchema extends SchemaMeta, Restrictions {
  readonly kind: "object";
  readonly properties: readonly Property[];
  /** Further rules for members by their names, each pattern once; not empty. */
  readonly patternProperties?: readonly PatternProperty[];
  /** What members must be that are not listed and match no pattern; `false` forbids them, absent allows anything. */
  readonly additional?: Schema | false;
  /** The members that must be there where another is, by the name of that (JSON Schema Validation, section 6.5.4). */
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  /** What the name of each member must conform to, a schema of strings. */
  readonly propertyNames?: Schema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

/** An object whose members have any names and one type: `additionalProperties` on disk. */
export interface MapSchema extends SchemaMeta, Restrictions {
  readonly kind: "map";
  readonly values: Schema;
  /** What the name of each member must conform to, a schema of strings. */
  readonly propertyNames?: Schema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

/** What tells the variants of a union apart, all of which have names (OpenAPI 3.2, section 4.25). */
export interface Discriminator {
  /** The member that is the tag. */
  readonly property: string;
  /** The variant of each tag. */
  readonly mapping: Readonly<Record<string, string>>;
  /** The variant of what has no tag, or one that is not mapped. */
  readonly defaultMapping?: string;
}

/** Alternatives: `one` where exactly one may hold (`oneOf`), `any` where several may (`anyOf`). Never contains null: see `nullable`. */
export interface UnionSchema extends SchemaMeta {
  readonly kind: "union";
  readonly mode: "one" | "any";
  readonly variants: readonly Schema[];
  /** What a `discriminator` says; a tag that is a `const` in each variant needs none. */
  readonly discriminator?: Discriminator;
}

/** A reference to a named schema of the spec (`#/components/schemas/<name>`). */
export interface RefSchema extends SchemaMeta {
  readonly kind: "ref";
  readonly name: string;
}

/** Any JSON value. */
export interface UnknownSchema extends SchemaMeta {
  readonly kind: "unknown";
}

export type Schema =
  | StringSchema
  | NumberSchema
  | IntegerSchema
  | BooleanSchema
  | NullSchema
  | LiteralSchema
  | ArraySchema
  | ObjectSchema
  | MapSchema
  | UnionSchema
  | RefSchema
  | UnknownSchema;

export type SchemaKind = Schema["kind"];

/** A schema under the name that the package exports it by. An alias is a named schema whose schema is a plain `ref`. */
export interface NamedSchema {
  readonly name: string;
  readonly schema: Schema;
}
