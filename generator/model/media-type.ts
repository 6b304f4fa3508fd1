import type { JsonValue } from "./json.js";
import type { ParameterStyle } from "./parameter-style.js";
import type { Schema } from "./schema.js";

/** One of several examples (OpenAPI 3.1, section 4.8.19). */
export interface NamedExample {
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly value?: JsonValue;
  /** The value as it stands on the wire (OpenAPI 3.2). */
  readonly serializedValue?: string;
  /** The address of an example that can't be written here. */
  readonly externalValue?: string;
}

/** What has a single example, several with names, or both. */
export interface Exemplified {
  readonly example?: JsonValue;
  readonly examples?: readonly NamedExample[];
}

/** The example to show: the single one, or the first of several that is written where it stands. */
export function findExample({ example, examples = [] }: Exemplified): JsonValue | undefined {
  return example === undefined ? examples.find(({ value }) => value !== undefined)?.value : example;
}

/** A header of an answer or of a part of a form. Its style is `simple`, the only one that headers have. */
export interface Header extends Exemplified {
  readonly name: string;
  readonly required: boolean;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly explode?: boolean;
  /** The media type of its value, where it is written under `content`. */
  readonly mediaType?: string;
  readonly schema: Schema;
}

/** How one member of a form, or one part of a multipart body, is written (OpenAPI 3.1, section 4.8.15). */
export interface Encoding {
  readonly contentType?: string;
  readonly headers?: readonly Header[];
  /** Where it is stated, be it the usual one, the part is written in it and not in a media type. */
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/** One way in which a body is written. */
export interface MediaType extends Exemplified {
  readonly mediaType: string;
  /** Absent where nothing is said of the body. */
  readonly schema?: Schema;
  /** What each item of a stream is: a line of JSON Lines, an event (OpenAPI 3.2). */
  readonly itemSchema?: Schema;
  /** By the name of the member that is written so. */
  readonly encoding?: Readonly<Record<string, Encoding>>;
}

/**
 * Whether a body of a media type is one value of JSON: `application/json`, `text/json` and whatever ends in `+json` (RFC 6839).
 * `application/json-seq` (RFC 7464) is many.
 */
export function isJsonMediaType(mediaType: string): boolean {
  return /^(?:application\/json|text\/json|[\w.-]+\/[\w.+-]+\+json)\s*(?:;|$)/iu.test(mediaType);
}

/** The way a body is written and read unless a caller says otherwise: the first that is JSON, or the first. */
export function findMainContent(content: readonly MediaType[]): MediaType | undefined {
  return content.find(({ mediaType }) => isJsonMediaType(mediaType)) ?? content[0];
}

const anything: Schema = { kind: "unknown" };

/** What a body is, anything where nothing is said of it. */
export function schemaOfContent({ schema }: MediaType): Schema {
  return schema ?? anything;
}

/** Every schema of a body, those of streams and of headers of parts among them. */
export function listContentSchemas(content: readonly MediaType[]): Schema[] {
  return content.flatMap(({ schema, itemSchema, encoding }) => [
    ...(schema ? [schema] : []),
    ...(itemSchema ? [itemSchema] : []),
    ...Object.values(encoding ?? {}).flatMap(({ headers = [] }) => headers.map((header) => header.schema)),
  ]);
}
