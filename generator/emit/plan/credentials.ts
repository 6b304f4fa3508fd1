import {
  stringifyJson,
  type ApiSpec,
  type SecurityRequirement,
  type SecurityScheme,
} from "../../model/index.js";
import { toClientOption } from "./client-options.js";
import { oncePerSpec } from "./once-per-spec.js";

/** What a client authenticates with, and where its value comes from. */
export interface Credential {
  readonly scheme: string;
  readonly option: string;
  readonly environment?: string;
  readonly description?: string;
  /** The header of a key; absent, without a writer: it goes as a bearer token. */
  readonly header?: string;
  /** The function of the runtime that puts it where it belongs. */
  readonly writer?: "writeBasic" | "writeQueryKey" | "writeCookieKey" | "writeScheme";
  /** Of the query parameter, the cookie, or the scheme of the header `Authorization`. */
  readonly name?: string;
}

/** The schemes that the API or one of its operations asks for, and the client can send. */
export const planCredentials = oncePerSpec(({ credentials, operations, security }): readonly Credential[] => {
  const asked = [security, ...operations.map((operation) => operation.security ?? [])].flat(2);
  const names = new Set(asked.map(({ scheme }) => scheme));
  return credentials.filter(({ scheme }) => names.has(scheme)).flatMap(planCredential);
});

/**
 * The options that the client has for a scheme under another name than the document gives it, because every client has one of
 * that name, or every object a member.
 */
export function findRenamedOptions(spec: ApiSpec): readonly { readonly name: string; readonly as: string }[] {
  const documented = new Map(spec.credentials.map(({ option, scheme }) => [scheme, option]));
  return planCredentials(spec).flatMap(({ option: as, scheme }) => {
    const name = documented.get(scheme) ?? as;
    return name === as ? [] : [{ name, as }];
  });
}

function planCredential(scheme: SecurityScheme): Credential[] {
  const { description, environment, option } = scheme;
  if (option === undefined || scheme.type === "mutualTLS") return [];
  return [
    {
      scheme: scheme.scheme,
      option: toClientOption(option),
      ...(environment !== undefined && { environment }),
      ...(description !== undefined && { description }),
      ...planPlace(scheme),
    },
  ];
}

/** Where a credential goes; a token of OAuth 2 or OpenID Connect is a bearer token (RFC 6750). */
function planPlace(scheme: SecurityScheme): Pick<Credential, "header" | "writer" | "name"> {
  switch (scheme.type) {
    case "bearer":
    case "oauth2":
    case "openIdConnect":
    case "mutualTLS":
      return {};
    case "basic":
      return { writer: "writeBasic" };
    case "http":
      return { writer: "writeScheme", name: scheme.httpScheme };
    case "apiKey":
      if (scheme.in === "header") return { header: scheme.name };
      return { writer: scheme.in === "query" ? "writeQueryKey" : "writeCookieKey", name: scheme.name };
    default:
      return scheme satisfies never;
  }
}

/**
 * The ways to authenticate of which the client can send every credential, in the order of the spec, but none at all last:
 * where it is optional, what the caller has is sent. A certificate is the platform's.
 */
export function planAlternatives(
  spec: ApiSpec,
  security: readonly SecurityRequirement[] = spec.security,
): readonly (readonly Credential[])[] {
  const known = new Map(planCredentials(spec).map((credential) => [credential.scheme, credential]));
  const isPlatform = (name: string): boolean =>
    spec.credentials.some(({ scheme, type }) => scheme === name && type === "mutualTLS");
  return security
    .map((alternative) => alternative.filter(({ scheme }) => !isPlatform(scheme)))
    .filter((alternative) => alternative.every(({ scheme }) => known.has(scheme)))
    .map((alternative) => alternative.flatMap(({ scheme }) => known.get(scheme) ?? []))
    .sort((a, b) => Number(a.length === 0) - Number(b.length === 0));
}

/** The ways to authenticate of the API and then those of operations alone, each once; none at all is no way. */
export function planAllAlternatives(spec: ApiSpec): readonly (readonly Credential[])[] {
  const own = spec.operations.flatMap(({ security }) => (security ? planAlternatives(spec, security) : []));
  const byOptions = new Map<string, readonly Credential[]>();
  for (const alternative of [...planAlternatives(spec), ...own]) {
    const options = stringifyJson(alternative.map(({ option }) => option));
    if (alternative.length > 0 && !byOptions.has(options)) byOptions.set(options, alternative);
  }
  return [...byOptions.values()];
}

/** Where the API gives tokens by client credentials, for a scheme that is asked for; undefined where it does not. */
export function findTokenUrl(spec: ApiSpec): string | undefined {
  const used = new Set(planCredentials(spec).map(({ scheme }) => scheme));
  const urls = spec.credentials.map((scheme) =>
    scheme.type === "oauth2" && used.has(scheme.scheme)
      ? scheme.flows.clientCredentials?.tokenUrl
      : undefined,
  );
  return urls.find((url) => url !== undefined);
}

/** Whether an operation needs other credentials than the API does; scopes make no difference to what is sent. */
export function isOwnSecurity(security: readonly SecurityRequirement[], spec: ApiSpec): boolean {
  const names = (alternatives: readonly SecurityRequirement[]): string =>
    stringifyJson(alternatives.map((alternative) => alternative.map(({ scheme }) => scheme)));
  return names(security) !== names(spec.security);
}

/** Whether an operation needs other credentials than the API does. */
export function hasOwnSecurity(spec: ApiSpec): boolean {
  return spec.operations.some(({ security }) => security && isOwnSecurity(security, spec));
}
