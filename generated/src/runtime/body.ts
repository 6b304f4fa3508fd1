import type { Operation } from "./operation.js";
import type { Placer, Places, Values } from "./place.js";
import { writeScalar } from "./scalar.js";

/** The parameters of some names, or of all others. */
const pick = (params: Values, isMeant: (name: string) => boolean): Values =>
  // `fromEntries` makes own members, of `__proto__` too.
  Object.fromEntries(
    Object.entries(params).filter(
      ([name, value]) => value !== undefined && isMeant(name),
    ),
  );

/** Gives what has no other place to `write`, which makes the body of it. */
function placeBody(
  params: Values,
  { headers, mediaType = "application/json", path, query }: Operation,
  write: (members: Values) => BodyInit | undefined,
): Places {
  const body = write(
    pick(
      params,
      (name) =>
        !query?.includes(name) &&
        !headers?.includes(name) &&
        !path.includes(`{${name}}`),
    ),
  );
  return {
    query: pick(params, (name) => !!query?.includes(name)),
    headers: {
      ...(body !== undefined && { "content-type": mediaType }),
      ...pick(params, (name) => !!headers?.includes(name)),
    },
    body,
  };
}

/** No body: parameters that are not headers are the query. */
export const writeNothing: Placer = (params, { headers }: Operation) => ({
  query: pick(params, (name) => !headers?.includes(name)),
  headers: pick(params, (name) => !!headers?.includes(name)),
});

/** JSON whose members are parameters. */
export const writeMembers: Placer = (params, operation) =>
  placeBody(params, operation, (members) => JSON.stringify(members));

/** The same, where the body has members named as parameters elsewhere: those stand in `body`. */
export const writeMerged: Placer = (params, operation) =>
  placeBody(params, operation, ({ body, ...members }) =>
    JSON.stringify({ ...members, ...(body as object | undefined) }),
  );

/** JSON that is one parameter, `body`. */
export const writeValue: Placer = (params, operation) =>
  placeBody(params, operation, ({ body }) => JSON.stringify(body));

/** One parameter, `body`, as it is: a text, a blob. */
export const writeRaw: Placer = (params, operation) =>
  placeBody(params, operation, ({ body }) => body as BodyInit);

/** `application/x-www-form-urlencoded`; an array repeats its name. */
export const writeForm: Placer = (params, operation) =>
  placeBody(
    params,
    operation,
    (members) =>
      new URLSearchParams(
        Object.entries(members).flatMap(([name, value]) =>
          [value]
            .flat()
            .map((item): [string, string] => [name, writeScalar(item)]),
        ),
      ),
  );
