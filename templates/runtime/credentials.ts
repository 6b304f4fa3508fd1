import type {
  CallState,
  ClientState,
  Credential,
  Credentials,
  Redact,
  RequestDraft,
  Values,
} from "./contract.js";
import { RequestError } from "./errors.js";
import type { Headers, Response } from "./platform.js";
import { toClientError } from "./retry.js";

interface Platform {
  readonly process?: { readonly env?: Texts };
}

type Texts = Readonly<Record<string, string | undefined>>;

type Source = Pick<ClientState, "options">;

/** The value of a credential, by option or else by environment; undefined where there is none, or no permission to read it. */
function findSecret(
  { option, env = "" }: Credential,
  { options }: Source,
): unknown {
  try {
    return (
      (options as object as Values)[option] ??
      (globalThis as Platform).process?.env?.[env]
    );
  } catch {
    return undefined;
  }
}

/**
 * The credentials of the first alternative that the options give in full, else
 * of the first that options and environment give together; none at all, where
 * that is one, stands last. Throws a `RequestError`, which shows no value,
 * where there is none.
 */
export function findCredentials(
  alternatives: Credentials,
  client: Source,
): readonly Credential[] {
  const options = client.options as object as Values;
  const found =
    alternatives.find(
      (needed) => needed[0] && needed.every(({ option }) => options[option]),
    ) ??
    alternatives.find((needed) =>
      needed.every((credential) => findSecret(credential, client)),
    );
  if (found) return found;
  const names = alternatives
    .map((needed) => needed.map(({ option }) => option).join(" and "))
    .join(" or ");
  throw new RequestError(`no credentials: set ${names}`);
}

/**
 * Refuses what no header can carry: anything but visible ASCII is cut, refused or read as more headers on the way (RFC 9110,
 * section 5.5).
 */
export function checkSecret(secret: unknown, { option }: Credential): string {
  if (typeof secret !== "string" || !/^[!-~]+$/.test(secret))
    throw new RequestError(`${option} is not visible ASCII`);
  return secret;
}

/** Sets a header that authenticates, unless the caller has set it. */
export function setCredential(
  { headers, names }: RequestDraft,
  name: string,
  value: string,
): void {
  if (!names.has(name.toLowerCase())) headers.set(name, value);
}

/** The value as a header of its own, or as a bearer token. */
const writeHeader: NonNullable<Credential["write"]> = (
  secret,
  credential,
  draft,
) => {
  const { header } = credential;
  const text = checkSecret(secret, credential);
  setCredential(
    draft,
    header ?? "authorization",
    header ? text : `Bearer ${text}`,
  );
  return [text];
};

/**
 * Authenticates one attempt. Functions are asked each time; they are told whether the API refused what they gave last. What they
 * throw is a `RequestError`, unless it is an error of this client.
 */
export async function authorize(
  call: CallState,
  draft: RequestDraft,
  credentials: readonly Credential[],
): Promise<void> {
  for (const credential of credentials) {
    const { write = writeHeader } = credential;
    let secret = findSecret(credential, call);
    try {
      if (typeof secret === "function")
        secret = await (secret as (isRefused: boolean) => unknown)(
          (call.isRefused ??= false),
        );
      call.learn(write(secret, credential, draft));
    } catch (reason) {
      throw toClientError(
        reason,
        call,
        `has no ${credential.option}`,
        RequestError,
      );
    }
  }
}

/** The texts of the credentials that the options give, which must appear nowhere. Throws on one that no header can carry. */
export const listSecrets = (
  alternatives: Credentials,
  client: Source,
): readonly string[] =>
  alternatives.flat().flatMap((credential) => {
    const secret = findSecret(credential, client);
    if (typeof secret !== "string" || !secret) return [];
    return credential.write ? secret : checkSecret(secret, credential);
  });

/** The spellings of a secret as patterns: as it is, percent-encoded, and as JSON has it. One shorter than 8 characters counts only where it stands alone, because it is a part of too many words. */
const listPatterns = (secret: string) =>
  [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]
    .map((text) => text.replace(/[^\w\s]/g, "\\$&"))
    .map((text) => (secret.length < 8 ? `(?<![\\w-])${text}(?![\\w-])` : text));

/** Replaces the secrets that it has learned: the last hundred, as functions give ever new ones. */
export function createRedact(): Pick<ClientState, "redact" | "learn"> {
  let known: readonly string[] = [];
  let pattern = /(?!)/g;
  return {
    redact: (text) => text.replace(pattern, "[redacted]"),
    learn: (secrets) => {
      const all = new Set([...known, ...secrets]);
      all.delete("");
      if (all.size === known.length) return;
      known = [...all].slice(-100);
      // What contains another goes first.
      const spellings = known
        .flatMap(listPatterns)
        .sort((a, b) => b.length - a.length);
      pattern = RegExp(spellings.join("|"), "g");
    },
  };
}

/** What errors and events tell of a response, without credentials. */
export const describeResponse = (
  response: Response,
  redact: Redact,
): { headers: Headers; status: number } => ({
  status: response.status,
  headers: new Headers(
    // That they iterate is not in the DOM library alone, before TypeScript 6.
    [...(response.headers as unknown as Iterable<[string, string]>)].map(
      ([name, value]): [string, string] => [name, redact(value)],
    ),
  ),
});
