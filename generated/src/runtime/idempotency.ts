// Written by docwright; do not edit. The next run writes this file anew.

/**
 * Parameters with a key in the header of this name: the caller's, or one made
 * here. Every attempt of the call has it, so that the server acts but once.
 */
export function addKey<T extends object>(name: string, params?: T): T {
  const given = (params as Readonly<Record<string, unknown>> | undefined)?.[
    name
  ];
  return { ...params, [name]: given ?? makeKey() } as T;
}

/** 128 random bits: `crypto.randomUUID` is missing on pages that came without TLS. */
const makeKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
