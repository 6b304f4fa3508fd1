import type { ApiSpec, Operation, Server } from "../../model/index.js";

/** The ports that an address has without saying so (RFC 9110, section 4.2). */
const defaultPorts: Readonly<Record<string, string>> = { http: ":80", https: ":443" };

/** An address with its scheme and host in lower case and without the port that the scheme implies (RFC 3986, section 6.2). */
function canonicalise(address: string): string {
  const [whole, scheme = "", authority = ""] = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)/iu.exec(address) ?? [];
  if (whole === undefined) return address;
  const host = authority.toLowerCase();
  const port = defaultPorts[scheme.toLowerCase()] ?? "";
  const short = port !== "" && host.endsWith(port) ? host.slice(0, -port.length) : host;
  return `${scheme.toLowerCase()}://${short}${address.slice(whole.length)}`;
}

/** The address that a server has by the defaults of its variables, in its canonical form, without a slash at its end. */
export function addressOfServer({ url, variables = {} }: Server): string {
  const filled = url.replaceAll(/\{([^{}]*)\}/gu, (text, name: string) => variables[name]?.default ?? text);
  return canonicalise(filled).replace(/\/+$/u, "");
}

/** The servers of an API; where none is named it is the one that the document came from (OpenAPI 3.1, section 4.8.1). */
export function listServers(servers: readonly Server[]): readonly Server[] {
  return servers.length === 0 ? [{ url: "/" }] : servers;
}

/** A byte that a path writes by its number: one that needs none as the character it is, any other with capital letters. */
function canonicaliseByte(escaped: string): string {
  const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
  return /[\w.~-]/u.test(character) ? character : escaped.toUpperCase();
}

/** A path as it is requested, however its characters are written (RFC 3986, section 6.2.2), the names of its parameters aside. */
export function canonicalPath(path: string): string {
  return path
    .replaceAll(/\{[^}]*\}/gu, "{}")
    .replaceAll(/%[\da-f]{2}/giu, canonicaliseByte)
    .replaceAll(/[^%{}\p{Surrogate}]+/gu, encodeURI);
}

/** Where the requests of an operation go: method, server and path as one, the names of path parameters aside. */
export function addressOf({ servers }: ApiSpec, operation: Operation): string {
  const [server = { url: "/" }] = operation.servers ?? servers;
  return `${operation.method} ${addressOfServer(server)}${canonicalPath(operation.path)}`;
}
