// Written by docwright; do not edit. The next run writes this file anew.

/**
 * What this package needs of the platform's types, by their names. Where neither the DOM library nor Node.js declares one, the
 * little of it that the client promises stands in, so that the package compiles with the language's own library alone.
 */
type Global = typeof globalThis;

/** Named values of an answer. */
export interface PlainHeaders {
  get(name: string): string | null;
  has(name: string): boolean;
  forEach(use: (value: string, name: string) => void): void;
}

/** An answer. */
export interface PlainResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
  arrayBuffer(): Promise<ArrayBuffer>;
  json(): Promise<unknown>;
  text(): Promise<string>;
}

/** What aborts a call. */
export interface PlainSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
}

/** Bytes with a media type. */
export interface PlainBlob {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
}

export type Headers = Global extends { Headers: { prototype: infer T } }
  ? T
  : PlainHeaders;

export type Response = Global extends { Response: { prototype: infer T } }
  ? T
  : PlainResponse;

export type AbortSignal = Global extends { AbortSignal: { prototype: infer T } }
  ? T
  : PlainSignal;

export type Blob = Global extends { Blob: { prototype: infer T } }
  ? T
  : PlainBlob;

export type URL = Global extends { URL: { prototype: infer T } }
  ? T
  : { readonly href: string };

/** What `fetch` takes beside the URL. */
export type RequestInit = Global extends {
  fetch: (input: never, init?: infer T) => unknown;
}
  ? NonNullable<T>
  : Readonly<Record<string, unknown>>;

/** What `fetch` takes as a body. */
export type BodyInit = RequestInit extends { body?: infer T }
  ? NonNullable<T>
  : unknown;
