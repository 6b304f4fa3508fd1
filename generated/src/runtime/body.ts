import { writeScalar } from "./scalar.js";

/** Makes a body of the parameters that have no other place in the request. */
export type BodyWriter = (
  params: Readonly<Record<string, unknown>>,
) => BodyInit | undefined;

/** JSON whose members are parameters. */
export const writeMembers: BodyWriter = (params) => JSON.stringify(params);

/** The same, where the body has members named as parameters elsewhere: those stand in `body`. */
export const writeMerged: BodyWriter = ({ body, ...members }) =>
  JSON.stringify({ ...members, ...(body as object | undefined) });

/** JSON that is one parameter, `body`. */
export const writeValue: BodyWriter = ({ body }) => JSON.stringify(body);

/** One parameter, `body`, as it is: a text, a blob. */
export const writeRaw: BodyWriter = ({ body }) => body as BodyInit;

/** `application/x-www-form-urlencoded`; an array repeats its name. */
export const writeForm: BodyWriter = (params) =>
  new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) =>
      [value].flat().map((item): [string, string] => [name, writeScalar(item)]),
    ),
  );
