import type {
  CallState,
  ClientState,
  Credential,
  Credentials,
  RequestDraft,
  Values,
} from "./contract.js";
import { ClientError, RequestError } from "./errors.js";

type Texts = Readonly<Record<string, string | undefined>>;

interface Platform {
  readonly process?: { readonly env?: Texts };
}

/** A variable of the environment; undefined where there is none, or no permission to read it. */
function readEnvironment(name: string | undefined): string | undefined {
  try {
    return name && (globalThis as Platform).process?.env?.[name];
  } catch {
    return undefined;
  }
}

/** The value of a credential, by option or else by environment. */
const findSecret = (
  { option, env }: Credential,
  { options }: Pick<ClientState, "options">,
): unknown => (options as object as Values)[option] ?? readEnvironment(env);

/**
 * The credentials of the first alternative that the options give in full, else
 * of the first that options and environment give together. Throws a
 * `RequestError`, which shows no value, where there is none.
 */
export function findCredentials(
  alternatives: Credentials,
  client: Pick<ClientState, "options">,
): readonly Credential[] {
  const options = client.options as object as Values;
  const finders = [({ option }: Credential) => options[option], findSecret];
  const found = finders
    .map((find) =>
      alternatives.find((needed) =>
        needed.every((credential) => find(credential, client)),
      ),
    )
    .find(Boolean);
  if (!found)
    throw new RequestError(
      "no credentials: set " +
        alternatives
          .map((needed) => needed.map(({ option }) => option).join(" and "))
          .join(" or "),
    );
  return found;
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

/**
 * Authenticates one attempt. Functions are asked each time; they are told whether the API refused what they gave last. What they
 * throw is a `RequestError`, unless it is an error of this client.
 */
export async function authorize(
  call: CallState,
  draft: RequestDraft,
  credentials: readonly Credential[],
): Promise<void> {
  const { client, fail } = call;
  for (const credential of credentials) {
    let secret = findSecret(credential, client);
    try {
      if (typeof secret === "function") {
        call.canAskAgain = true;
        secret = await (secret as (isRefused: boolean) => unknown)(
          !!call.isRefused,
        );
      }
      if (credential.write) {
        client.learn(credential.write(secret, credential, draft));
        continue;
      }
      const text = checkSecret(secret, credential);
      client.learn([text]);
      const { header } = credential;
      setCredential(
        draft,
        header ?? "authorization",
        header ? text : `Bearer ${text}`,
      );
    } catch (reason) {
      if (reason instanceof ClientError) throw reason;
      const words = client.redact(String(reason));
      throw fail(`has no ${credential.option}: ${words}`, {}, RequestError);
    }
  }
}

/** The texts of the credentials that the options give, which must appear nowhere. Throws on one that no header can carry. */
export const listSecrets = (
  alternatives: Credentials,
  client: Pick<ClientState, "options">,
): readonly string[] =>
  alternatives.flat().flatMap((credential) => {
    const secret = findSecret(credential, client);
    if (typeof secret !== "string" || !secret) return [];
    return credential.write ? secret : checkSecret(secret, credential);
  });
