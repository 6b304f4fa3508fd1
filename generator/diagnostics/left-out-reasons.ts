import { stringifyJson } from "../model/index.js";
import { quoteList } from "./entry.js";

/**
 * A reason for which an operation is left out of a client: `where` says what is true of such operations, `tell` what is of one
 * of them.
 */
const reason = <Tell extends (parameters: never) => string>(where: string, tell: Tell) => ({ where, tell });

/** A known form whose name only the part before the slash keeps a media type from. It is not sent as one: no document says so. */
function suggestMediaType(mediaType: string): string {
  const [, subtype = ""] = mediaType.toLowerCase().split(/[/;]/u);
  const meant = ["multipart/form-data", "application/x-www-form-urlencoded"].find((known) =>
    known.endsWith(`/${subtype}`),
  );
  return meant === undefined || mediaType.startsWith(meant) ? "" : `; ${meant} may be meant`;
}

/** Every reason for which an operation is left out: `docwright emit --help` and the documentation list them. */
export const leftOutReasons = {
  noResource: reason("it belongs to no resource", () => "it belongs to no resource"),
  unwrittenBody: reason(
    "no media type of its body is one that a client can write",
    ({ mediaTypes }: { readonly mediaTypes: readonly string[] }) =>
      `its body is ${mediaTypes.join(" or ")}${mediaTypes.map(suggestMediaType).join("")}`,
  ),
  pathUnsendable: reason(
    "its path can't be sent as it is written: a segment is `..`, or what stands in braces is no name",
    ({ problem }: { readonly problem: string }) => `no request can go to its path: ${problem}`,
  ),
  methodRefused: reason(
    "its method is TRACE, CONNECT or another that fetch refuses",
    ({ method }: { readonly method: string }) => `fetch refuses the method ${method}`,
  ),
  unwrittenParameter: reason(
    "a parameter of it is a structure in another media type than JSON",
    ({ mediaType, name }: { readonly mediaType: string; readonly name: string }) =>
      `its parameter ${stringifyJson(name)} is ${mediaType}`,
  ),
  bodyForbidden: reason(
    "its method can't have a body, and it has one",
    ({ method }: { readonly method: string }) => `a ${method.toUpperCase()} request can't have a body`,
  ),
  unusableServer: reason(
    "it has a server of its own that no request can go to",
    ({ urls }: { readonly urls: readonly string[] }) =>
      `no request can go to its own server, ${quoteList(urls)}`,
  ),
  parameterTwice: reason(
    "two of its parameters have one name, which can't be told apart",
    ({ name }: { readonly name: string }) => `two of its parameters are called ${stringifyJson(name)}`,
  ),
  nameTaken: reason(
    "another operation has its name",
    ({ id }: { readonly id: string }) => `another operation is called ${id}`,
  ),
} as const;
