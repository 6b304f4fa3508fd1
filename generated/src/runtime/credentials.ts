import { RequestError } from "./errors.js";

/** A header that authenticates, and where its value comes from. */
export interface Credential {
  /** The option of `createClient` that gives it. */
  readonly option: string;
  /** The environment variable read where no alternative is given by options alone. */
  readonly env?: string;
  /** The header that carries it; absent: `Authorization: Bearer …`. */
  readonly header?: string;
}

/** Alternatives, each the credentials needed together; an empty one needs none. */
export type Credentials = readonly (readonly Credential[])[];

type Texts = Readonly<Record<string, string | undefined>>;

interface Platform {
  readonly process?: { readonly env?: Texts };
}

/** Headers that authenticate, and the secrets in them. */
export type FoundCredentials = readonly [
  headers: Readonly<Record<string, string>>,
  secrets: readonly string[],
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
  options: Texts,
): FoundCredentials {
  const read = (credential: Credential) =>
    options[credential.option] ??
    (globalThis as Platform).process?.env?.[credential.env ?? ""];
  const found =
    alternatives.find((needed) =>
      needed.every((credential) => options[credential.option]),
    ) ?? alternatives.find((needed) => needed.every(read));
  if (!found)
    throw new RequestError(
      "no credentials: set " +
        alternatives
          .map((needed) =>
            needed.map((credential) => credential.option).join(" and "),
          )
          .join(" or "),
    );
  const headers: Record<string, string> = {};
  const secrets = found.map((credential) => {
    const secret = read(credential) ?? "";
    if (/[^!-~]/.test(secret))
      throw new RequestError(`${credential.option} is not visible ASCII`);
    headers[credential.header ?? "authorization"] = credential.header
      ? secret
      : `Bearer ${secret}`;
    return secret;
  });
  return [headers, secrets];
}
