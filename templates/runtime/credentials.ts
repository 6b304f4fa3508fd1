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

/** A credential and its value. */
export type FoundCredential = readonly [credential: Credential, value: string];

/**
 * The credentials of the first alternative that the options give in full, else of the first that options and environment
 * give together. Throws a `RequestError`, which shows no value, where there is none.
 */
export function findCredentials(
  alternatives: Credentials,
  options: Readonly<Record<string, string | undefined>>,
): readonly FoundCredential[] {
  for (const read of [() => undefined, readEnvironment]) {
    for (const needed of alternatives) {
      const found = needed.flatMap((credential): FoundCredential[] => {
        const value =
          options[credential.option] ?? read(credential.environment);
        return value ? [[credential, value]] : [];
      });
      if (found.length === needed.length) return found;
    }
  }
  if (!alternatives.length) return [];
  const names = alternatives.map((needed) =>
    needed.map(({ option }) => option).join(" and "),
  );
  throw new RequestError(`no credentials: set ${names.join(", or ")}`);
}

/** The headers that authenticate. Throws a `RequestError`, which shows no value, where one can't stand in a header. */
export function writeCredentials(
  credentials: readonly FoundCredential[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    credentials.map(([{ bearer, header = "authorization", option }, value]) => {
      // Anything else is cut, refused or read as more headers on the way (RFC 9110, section 5.5).
      if (/[^!-~]/.test(value))
        throw new RequestError(
          `${option} has a character that no header can carry, such as a line break`,
        );
      return [header, bearer ? `Bearer ${value}` : value];
    }),
  );
}
