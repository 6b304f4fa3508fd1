// Written by docwright; do not edit. The next run writes this file anew.

import type { Credential } from "./contract.js";
import { checkSecret, setCredential } from "./credentials.js";
import { addCookie } from "./styles.js";

/** What `Authorization: Basic …` takes (RFC 7617). */
export interface BasicCredential {
  readonly username: string;
  readonly password: string;
}

/** HTTP Basic: a name and a password, or both as one text `name:password`. */
export const writeBasic: NonNullable<Credential["write"]> = (
  secret,
  { option },
  draft,
) => {
  const { username = "", password = "" } = Object(
    secret,
  ) as Partial<BasicCredential>;
  const text = typeof secret === "string" ? secret : `${username}:${password}`;
  if (!/^[^:\p{Cc}]*:\P{Cc}*$/u.test(text) || username.includes(":"))
    throw new TypeError(`${option} is no name and password`);
  const bytes = new TextEncoder().encode(text);
  const encoded = btoa(String.fromCharCode(...bytes));
  setCredential(draft, "authorization", `Basic ${encoded}`);
  return [encoded, password || text.slice(text.indexOf(":") + 1)];
};

/** An apiKey in the query, unless the caller has set it: some documents list it as a parameter too. */
export const writeQueryKey: NonNullable<Credential["write"]> = (
  secret,
  credential,
  draft,
) => {
  const text = checkSecret(secret, credential);
  const { name = "" } = credential;
  const own = new URL(draft.url).searchParams.get(name);
  if (own) return [own];
  const pair = `${encodeURIComponent(name)}=${encodeURIComponent(text)}`;
  draft.url += `${draft.url.includes("?") ? "&" : "?"}${pair}`;
  return [text];
};

/** An apiKey in a cookie, as it is, but for what would end it (RFC 6265, section 4.1.1); browsers send none but their own. */
export const writeCookieKey: NonNullable<Credential["write"]> = (
  secret,
  credential,
  draft,
) => {
  const text = checkSecret(secret, credential);
  const value = text.replace(/[",;\\]/g, encodeURIComponent);
  addCookie(draft, `${encodeURIComponent(credential.name ?? "")}=${value}`);
  return [text];
};

/** `Authorization` of another HTTP scheme: the value with the scheme's name before it. */
export const writeScheme: NonNullable<Credential["write"]> = (
  secret,
  credential,
  draft,
) => {
  const text = checkSecret(secret, credential);
  setCredential(draft, "authorization", `${credential.name ?? ""} ${text}`);
  return [text];
};
