import type { Diagnostic } from "./diagnostic.js";
import type { JsonValue } from "./json.js";
import type { SourceDocument, SourceRef } from "./source.js";
import type { Method, ParameterLocation } from "./spec.js";

/** What identifies an operation across documents. */
export interface OperationKey {
  readonly method: Method;
  readonly path: string;
}

/** A step from a schema to one inside it. */
export type PlaceStep =
  | { readonly kind: "property"; readonly name: string }
  | { readonly kind: "items" }
  | { readonly kind: "values" }
  /** The n-th variant of a union in the order of this document, from 0. */
  | { readonly kind: "variant"; readonly index: number };

/** Where a place begins. `unlocated` parameters come from pages that do not say in which part of a request they go. */
export type PlaceRoot =
  | { readonly kind: "api" }
  | { readonly kind: "resource"; readonly title: string; readonly index: number }
  | { readonly kind: "operation"; readonly operation: OperationKey }
  | {
      readonly kind: "parameter";
      readonly operation: OperationKey;
      readonly in: ParameterLocation | "unlocated";
      readonly name: string;
    }
  | { readonly kind: "body"; readonly operation: OperationKey }
  | { readonly kind: "response"; readonly operation: OperationKey; readonly status: string }
  /** A type that the document defines by name: a Domain Type, a class. */
  | { readonly kind: "type"; readonly name: string };

/** One place of the API: a root and the steps into its schema. */
export interface Place {
  readonly root: PlaceRoot;
  readonly steps: readonly PlaceStep[];
}

/** The types a document can name; `file` is the content of a file. */
export type ClaimedType =
  | "string"
  | "number"
  | "integer"
  | "boolean"
  | "null"
  | "unknown"
  | "object"
  | "array"
  | "map"
  | "union"
  | "literal"
  | "file";

export type ConstraintKeyword =
  | "format"
  | "pattern"
  | "minLength"
  | "maxLength"
  | "minimum"
  | "maximum"
  | "exclusiveMinimum"
  | "exclusiveMaximum"
  | "multipleOf"
  | "minItems"
  | "maxItems"
  | "uniqueItems"
  | "minProperties"
  | "maxProperties";

/** What a claim says of its place. */
export type Assertion =
  /** The place exists. On an operation: under the heading `title`, in the resource (headings from the outermost). */
  | {
      readonly aspect: "operation";
      readonly title: string;
      readonly resource: readonly string[];
      /** Whether `resource` is the whole path of the resource, as the document prints it. */
      readonly isPath?: boolean;
    }
  | { readonly aspect: "exists" }
  | { readonly aspect: "type"; readonly type: ClaimedType }
  /** The closed list of values of a `literal`. */
  | { readonly aspect: "values"; readonly values: readonly JsonValue[] }
  /** The name the document gives to the type at this place: a model, or a named variant. */
  | { readonly aspect: "model"; readonly name: string }
  | { readonly aspect: "required"; readonly required: boolean }
  | { readonly aspect: "nullable"; readonly nullable: boolean }
  /** `Optional[X]`: may be absent or null, and the document cannot tell which. */
  | { readonly aspect: "absentOrNull" }
  | { readonly aspect: "constraint"; readonly keyword: ConstraintKeyword; readonly value: JsonValue }
  | { readonly aspect: "default"; readonly value: JsonValue }
  | { readonly aspect: "description"; readonly text: string }
  | { readonly aspect: "example"; readonly value: JsonValue }
  | { readonly aspect: "deprecated" }
  | { readonly aspect: "mediaType"; readonly mediaType: string }
  /** On a response: what the document calls it, such as `Bad Request`. */
  | { readonly aspect: "responseDescription"; readonly text: string }
  | { readonly aspect: "permissions"; readonly permissions: readonly string[] }
  /** The call signature of an SDK: `["ai_gateway", "logs", "list"]` returning `SyncV4PagePaginationArray[LogListResponse]`. */
  | { readonly aspect: "signature"; readonly method: readonly string[]; readonly returns?: string }
  /** The page class of a list, and the type of its items. */
  | { readonly aspect: "pagination"; readonly className: string; readonly item: string }
  /** On a response: the call returns this member of the body. */
  | { readonly aspect: "envelope"; readonly member: string }
  /** On the API: its base URL. */
  | { readonly aspect: "server"; readonly url: string }
  /** On an operation: a header that authenticates it, `environment` as far as the document names one. */
  | {
      readonly aspect: "credential";
      readonly scheme: "bearer" | "header";
      readonly header: string;
      readonly environment?: string;
      readonly description?: string;
    }
  /** On an operation: the page it stands on. */
  | { readonly aspect: "page"; readonly url: string };

export type Aspect = Assertion["aspect"];

/** One thing that one document says about one place of the API. */
export interface Claim {
  readonly place: Place;
  readonly assertion: Assertion;
  readonly at: SourceRef;
}

/** What a dialect is able to say. Silence of a dialect on what it cannot say is no claim. */
export type Ability =
  | "parameterLocation"
  | "optionality"
  | "null"
  | "integer"
  | "format"
  | "bounds"
  | "deprecation"
  | "enumerations"
  | "errors"
  | "permissions"
  | "pagination"
  | "methodNames"
  | "envelope"
  | "examples"
  | "descriptions"
  | "nesting";

/** The structure of operations known from elsewhere; settles the nesting that a page without indentation leaves open. */
export interface StructureHints {
  /** The names of the members at a place, in order, or undefined where nothing is known of it. */
  readonly members: (place: Place) => readonly string[] | undefined;
}

export interface Coverage {
  readonly operations: number;
  /** Declarations found in the document (parameters, properties, variants, values). */
  readonly items: number;
  /** Those among them that became no claim; each has a diagnostic. */
  readonly unread: number;
  /** Lines, or stretches of a flattened page, that are neither claims nor known to carry none. */
  readonly unused: readonly SourceRef[];
}

export interface DialectReading {
  readonly claims: readonly Claim[];
  readonly diagnostics: readonly Diagnostic[];
  readonly coverage: Coverage;
}

/** The largest APIs have some 2,500 operations; a document of far more is no API, and would take minutes and gigabytes. */
export const mostOperations = 20_000;

/** A way of writing documentation that docwright reads. */
export interface Dialect {
  readonly name: string;
  readonly abilities: ReadonlySet<Ability>;
  /** Whether a page looks like this dialect, from its own marks; never from a vendor's name. */
  readonly recognises: (text: string) => boolean;
  readonly read: (document: SourceDocument, hints?: StructureHints) => DialectReading;
}
