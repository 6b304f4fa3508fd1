import { RequestError } from "./errors.js";

/** A header that authenticates, and where its value comes from. */
export interface Credential {
  /** The option of `createClient` that gives it. */
  readonly option: string;
  /** The environment variable read where no alternative is given by options alone. */
  readonly environment?: string;
  /** The header that carries it. */
  readonly header?: string;
  /** Sent as `Authorization: Bearer …`. */
  readonly bearer?: true;
}

/** Alternatives, each the credentials needed together. */
export type Credentials = readonly (readonly Credential[])[];

interface Platform {
  readonly process?: {
    readonly env?: Readonly<Record<string, string | undefined>>;
  };
}

const readEnvironment = (name = "") =>
  (globalThis as Platform).process?.env?.[name];

/** A header that authenticates, and the secret in it. */
export type FoundCredential = readonly [
  header: string,
  value: string,
  secret: string,
];

/**
 * The credentials of the first alternative that the options give in full, else
 * of the first that options and environment give together. Throws a
 * `RequestError`, which shows no value, where there is none or no header can
 * carry it: anything but visible ASCII is cut, refused or read as more headers
 * on the way (RFC 9110, section 5.5).
 */
export function findCredentials(
  alternatives: Credentials,
  options: Readonly<Record<string, string | undefined>>,
): readonly FoundCredential[] {
  for (const read of [() => undefined, readEnvironment]) {
    for (const needed of alternatives) {
      const found = needed.flatMap(
        ({ bearer, environment, header, option }): FoundCredential[] => {
          const secret = options[option] ?? read(environment) ?? "";
          if (/[^!-~]/.test(secret)) {
            throw new RequestError(`${option} is not visible ASCII`);
          }
          const value = bearer ? `Bearer ${secret}` : secret;
          return secret ? [[header ?? "authorization", value, secret]] : [];
        },
      );
      if (found.length === needed.length) return found;
    }
  }
  if (!alternatives.length) return [];
  const names = alternatives.map((needed) =>
    needed.map(({ option }) => option).join(" and "),
  );
  throw new RequestError(`no credentials: set ${names.join(" or ")}`);
}
