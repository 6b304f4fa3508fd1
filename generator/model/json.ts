/** A JSON value (RFC 8259), as it stands in an example, a default or an enumeration. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };
