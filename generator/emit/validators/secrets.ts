import type { Schema } from "../../model/index.js";
import type { Resolve } from "./value-types.js";

/** Words of a name that say that the value is a credential, wherever they stand: `client_secret`, `proxyAuthorization`. */
const secretWords = new Set(
  `secret secrets password passwords passwd passphrase passphrases credential credentials authorization`.split(
    " ",
  ),
);

/** Words that say so where they stand last: `api_key`, `accessToken`, but neither `token_count` nor `key_name`. */
const secretEndings = new Set("token tokens key keys apikey apikeys".split(" "));

/** Words before those that say that the token or key is none of a lock: `public_key`, `next_page_token`, `sort_key`. */
const openWords = new Set(
  "public primary foreign sort partition cache index idempotency page next continuation".split(" "),
);

/** Words at the end of a name, or after the thing in a description, that say that the value only tells something of a secret. */
const labels = "ids? identifiers? names? types? counts? usage limits? length version url uri status at".split(
  " ",
);

const label = new RegExp(`^(?:${labels.join("|")})$`, "u");

/** What a description calls a credential. A bare token or key is none: there are tokens of text, of pages, and keys to sort by. */
const credential = [
  "(?:secret|password|passphrase|credentials?)",
  "(?:api|access|auth|authentication|authorization|bearer|client|private|refresh|secret|security|session|signing)[ -](?:token|key)s?",
  "authorization (?:header|value)",
].join("|");

/** A description that begins with the thing, perhaps with words that say which: `The Stripe API key used for …`. */
const secretDescription = new RegExp(
  `^(?:(?!(?:of|for|to|in|with|whether|if|by|from|id|name|number)\\b)[\\w'’-]+ ){0,4}?(?:${credential})\\b(?!(?:['’]s)?(?: [\\w-]+)? (?:${labels.join("|")})\\b)`,
  "iu",
);

/**
 * Whether a member is documented as a secret, a token, a key or an authorization, so that no issue may show its value: by
 * its format (`password`), by being only written, by its name or by its description. Where in doubt it is one: an issue
 * that says less costs less than a credential in a log. Never are listed values, which the documentation shows itself;
 * and numbers and booleans only where the schema says so, since those under such names count tokens or switch something.
 */
export function isSecretMember(name: string, schema: Schema, resolve: Resolve): boolean {
  return isSecretValue(schema) || (canHoldText(resolve(schema) ?? schema) && isSecretName(name));
}

/** Whether a schema itself documents its values as secret, whatever they stand under. */
export function isSecretValue(schema: Schema): boolean {
  const { format } = schema as { readonly format?: string };
  if (format === "password" || schema.writeOnly) return true;
  return canHoldText(schema) && secretDescription.test(schema.description ?? "");
}

/** Values of these kinds are listed, or too plain to be a credential. */
const plainKinds = new Set<Schema["kind"]>(["number", "integer", "boolean", "null", "literal"]);

function canHoldText({ kind }: Schema): boolean {
  return !plainKinds.has(kind);
}

function isSecretName(name: string): boolean {
  const words = (name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{N}]+/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
  const last = words.at(-1) ?? "";
  if (secretEndings.has(last)) return !words.some((word) => openWords.has(word));
  return !label.test(last) && words.some((word) => secretWords.has(word));
}
