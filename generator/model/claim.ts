import type { Diagnostic } from "./diagnostic.js";
import type { JsonValue } from "./json.js";
import type { SourceDocument, SourceRef } from "./source.js";
import type { Header, MediaType } from "./media-type.js";
import type { OpenApiReader } from "./openapi-reader.js";
import type { SecurityRequirement, SecurityScheme } from "./security.js";
import type { Place } from "./place.js";
import type { ApiSpec, Callback, Pagination, Parameter, Server } from "./spec.js";

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

export const constraintKeywords = [
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
] as const;

/** A bound, a size or a format, by the keyword that JSON Schema has for it. */
export type ConstraintKeyword = (typeof constraintKeywords)[number];

/** How the value of a parameter becomes text (OpenAPI 3.1, section 4.8.12). */
export type Serialisation = Pick<
  Parameter,
  "style" | "explode" | "allowReserved" | "allowEmptyValue" | "mediaType" | "examples"
>;

/** What a spec says of itself beside its operations. */
export type DocumentFacts = Partial<
  Pick<
    ApiSpec,
    | "title"
    | "description"
    | "contact"
    | "externalDocs"
    | "license"
    | "summary"
    | "tags"
    | "termsOfService"
    | "webhooks"
  >
>;

/** What tells one spec from another: the file that an excerpt says it is from, the title, the servers. */
export interface SpecOrigin {
  /** The version of the API that the document says it is of. */
  readonly version?: string;
  readonly file?: string;
  readonly title?: string;
  readonly servers: readonly string[];
}

/** The members of a schema that no aspect of a claim stands for, as the schema has them. */
export type Keywords = Readonly<Record<string, unknown>>;

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
  /** On a response: the status that the document gives it, where another one gives it another. */
  | { readonly aspect: "status"; readonly status: string }
  | { readonly aspect: "permissions"; readonly permissions: readonly string[] }
  /** The call signature of an SDK: `["ai_gateway", "logs", "list"]` returning `SyncV4PagePaginationArray[LogListResponse]`. */
  | { readonly aspect: "signature"; readonly method: readonly string[]; readonly returns?: string }
  /** The page class of a list, and the type of its items. */
  | { readonly aspect: "pagination"; readonly className: string; readonly item: string }
  /** On a response: the call returns this member of the body. */
  | { readonly aspect: "envelope"; readonly member: string }
  /** On an operation: what a spec calls it, in the resource of the names `resource`, outermost first. */
  | { readonly aspect: "name"; readonly resource: readonly string[]; readonly name: string }
  | { readonly aspect: "tags"; readonly tags: readonly string[] }
  /** On an operation: the alternatives of what a request needs to authenticate; none: it needs nothing. */
  | { readonly aspect: "security"; readonly security: readonly SecurityRequirement[] }
  /** On the API: a way to authenticate that `security` speaks of. */
  | { readonly aspect: "securityScheme"; readonly scheme: SecurityScheme }
  /** On an operation: where its requests go, the usual server first. */
  | { readonly aspect: "servers"; readonly servers: readonly Server[] }
  | { readonly aspect: "callbacks"; readonly callbacks: readonly Callback[] }
  /** On an operation: how its list goes on, in so many words. */
  | { readonly aspect: "list"; readonly pagination: Pagination }
  /** On a parameter: how its value becomes text. */
  | { readonly aspect: "serialisation"; readonly serialisation: Serialisation }
  /** On a body: whether a request must have one, in so many words. */
  | { readonly aspect: "bodyRequired"; readonly required: boolean }
  /** On a body or an answer: all its forms, where it has more than one, or one that is not JSON or needs more than a schema. */
  | { readonly aspect: "content"; readonly content: readonly MediaType[] }
  | { readonly aspect: "headers"; readonly headers: readonly Header[] }
  | { readonly aspect: "links"; readonly links: Readonly<Record<string, JsonValue>> }
  /** On a schema: what no other aspect says. */
  | { readonly aspect: "keywords"; readonly keywords: Keywords }
  /** On the API: what a spec says of itself as a document. */
  | { readonly aspect: "document"; readonly document: DocumentFacts }
  /** On the API: the spec that the document is, or is an excerpt of. */
  | { readonly aspect: "origin"; readonly origin: SpecOrigin }
  /** On the API or an operation: the base URL of a request that a document shows. */
  | { readonly aspect: "server"; readonly url: string }
  /** On an operation: a header that authenticates it, `environment` as far as the document names one. */
  | {
      readonly aspect: "credential";
      readonly scheme: "bearer" | "header";
      readonly header: string;
      readonly environment?: string;
      readonly description?: string;
      /** The headers that are sent with it. */
      readonly together?: readonly string[];
    }
  /** On an operation: the page a person reads of it, and what that page is. */
  | { readonly aspect: "page"; readonly url: string; readonly description?: string };

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
  | "parameterStyle"
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
  /** Whether a document speaks of a place. */
  readonly knows: (place: Place) => boolean;
  /** Whether a document has nothing below a place: a plain value, or a model whose members it has printed before. */
  readonly isBare: (place: Place) => boolean;
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
  /**
   * Whether its pages are about an SDK and not about HTTP: what they say counts after all other documents, and is
   * evidence for what those leave open.
   */
  readonly isSupplementary?: boolean;
  /** Whether a page without its marks is none of its pages, even where somebody names this dialect for it. */
  readonly needsMarks?: boolean;
  /** Whether a page looks like this dialect, from its own marks; never from a vendor's name. */
  readonly recognises: (text: string) => boolean;
  /** `readOpenApi` reads what the document holds of OpenAPI, for dialects that carry some. */
  readonly read: (
    document: SourceDocument,
    hints?: StructureHints,
    readOpenApi?: OpenApiReader,
  ) => DialectReading;
}
