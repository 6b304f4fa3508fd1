import { RequestError } from "./errors.js";

/** A header that authenticates, and where its value comes from. */
export interface Credential {
  /** The option of `createClient` that gives it. */
  readonly option: string;
  /** The environment variable read where the option is absent. */
  readonly environment?: string;
  /** The header that carries it. */
  readonly header?: string;
  /** Sent as `Authorization: Bearer …`. */
  readonly bearer?: true;
}

/** The headers that authenticate, and the values that must not appear anywhere else. */
export interface Authentication {
  readonly headers: readonly (readonly [string, string])[];
  readonly secrets: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

function readEnvironment(name: string | undefined): unknown {
  try {
    const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
    return name && process?.env?.[name];
  } catch {
    // Deno throws where reading the environment is not permitted.
    return undefined;
  }
}

function printAlternatives(
  alternatives: readonly (readonly Credential[])[],
  name: "option" | "environment",
): string {
  return alternatives
    .map((needed) => needed.map((credential) => credential[name]).join(" with "))
    .join(", or ");
}

/**
 * The first alternative that the options give in full, else the first that options and environment give together.
 * Throws a `RequestError`, which names no value, where there is none or a value can't stand in a header.
 */
export function findAuthentication(
  alternatives: readonly (readonly Credential[])[],
  options: Values,
): Authentication {
  const fromOptions = ({ option }: Credential) => options[option];
  // An empty string, as in `apiToken: process.env.TOKEN ?? ""`, is no credential.
  const fromAnywhere = (credential: Credential) => {
    const value = fromOptions(credential);
    return value === undefined || value === "" ? readEnvironment(credential.environment) : value;
  };
  for (const find of [fromOptions, fromAnywhere]) {
    const found = alternatives.find((needed) => needed.every(find));
    if (!found) continue;
    const secrets = found.map((credential) => {
      const value = find(credential);
      // RFC 9110, section 5.5: anything else is cut, refused or read as more headers on the way.
      if (typeof value === "string" && /^[\x21-\x7e]+$/.test(value)) return value;
      throw new RequestError(
        `${credential.option} has a character that a header can't carry, such as a line break`,
      );
    });
    const headers = found.map(({ header, bearer }, index) => {
      const value = secrets[index] ?? "";
      return bearer ? (["authorization", `Bearer ${value}`] as const) : ([header ?? "", value] as const);
    });
    return { headers, secrets };
  }
  if (!alternatives.length) return { headers: [], secrets: [] };
  throw new RequestError(
    `no credentials: give ${printAlternatives(alternatives, "option")} (environment: ${printAlternatives(alternatives, "environment")})`,
  );
}

/** A function that replaces the secrets in a text, as they are and percent-encoded. */
export function createRedact(secrets: readonly string[]): (text: string) => string {
  const spellings = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]);
  return (text) => spellings.reduce((rest, secret) => rest.replaceAll(secret, "[redacted]"), text);
}
