import type { Assertion } from "../../model/index.js";
import type { CurlHeader } from "./read-curl.js";

type Credential = Extract<Assertion, { readonly aspect: "credential" }>;

/** A header whose value is a variable of the shell: `Bearer $KENNEL_TOKEN`. */
const variableForm = /^(?:(\w+)\s+)?\$\{?([A-Za-z_]\w*)\}?$/;

/** Headers that say how a message is written, not who sends it. */
const transportHeaders = new Set(["content-type", "accept"]);

/** Whether a header says how a message is written, and nothing that an operation would take. */
export function isTransportHeader(name: string): boolean {
  return transportHeaders.has(name.toLowerCase());
}

/** The credential that an example command sends in a header, if its value is a variable of the shell. */
export function readCredential({ name, value }: CurlHeader): Credential | undefined {
  const [, scheme, environment] = variableForm.exec(value) ?? [];
  if (environment === undefined || isTransportHeader(name)) return undefined;
  const isBearer = scheme?.toLowerCase() === "bearer";
  return { aspect: "credential", scheme: isBearer ? "bearer" : "header", header: name, environment };
}

/** A credential with the headers of those that are sent with it. */
export function joinOthers<T extends Credential>(
  credential: T,
  all: readonly { readonly header: string }[],
): T {
  const own = credential.header.toLowerCase();
  const together = [...new Set(all.map(({ header }) => header))].filter((one) => one.toLowerCase() !== own);
  return together.length === 0 ? credential : { ...credential, together };
}
