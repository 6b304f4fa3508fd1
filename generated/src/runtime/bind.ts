import type { Client } from "./client.js";

/** Request functions without their first parameter, in the same namespaces. */
export type Bound<T> = {
  readonly [K in keyof T]: T[K] extends (
    client: Client,
    ...rest: infer Rest
  ) => infer Result
    ? (...rest: Rest) => Result
    : Bound<T[K]>;
};

/** Binds every request function of some namespaces to a client. */
export function bind<T extends object>(client: Client, resources: T): Bound<T> {
  const bound = Object.entries(resources).map(
    ([name, member]: [string, unknown]) => [
      name,
      typeof member === "function"
        ? (member.bind(undefined, client) as unknown)
        : bind(client, member as object),
    ],
  );
  return Object.fromEntries(bound) as Bound<T>;
}
