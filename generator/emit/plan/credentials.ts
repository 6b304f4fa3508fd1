import type { ApiSpec, SecurityScheme } from "../../model/index.js";

/** A credential that the client can send: a bearer token, or a key in a header. */
export interface Credential {
  readonly scheme: string;
  readonly option: string;
  readonly environment?: string;
  readonly description?: string;
  /** The header of a key; absent: it goes as a bearer token. */
  readonly header?: string;
}

/** The schemes of a spec that the client can send. */
export function planCredentials({ credentials }: ApiSpec): readonly Credential[] {
  return credentials.flatMap(planCredential);
}

function planCredential(scheme: SecurityScheme): Credential[] {
  const { description, environment, option } = scheme;
  const isKey = scheme.type === "apiKey" && scheme.in === "header";
  if (option === undefined || (scheme.type !== "bearer" && !isKey)) return [];
  return [
    {
      scheme: scheme.scheme,
      option,
      ...(environment !== undefined && { environment }),
      ...(description !== undefined && { description }),
      ...(isKey && { header: scheme.name }),
    },
  ];
}

/** The ways to authenticate of which the client can send every credential, in the order of the spec. */
export function planAlternatives(spec: ApiSpec): readonly (readonly Credential[])[] {
  const known = new Map(planCredentials(spec).map((credential) => [credential.scheme, credential]));
  return spec.security
    .filter((alternative) => alternative.every(({ scheme }) => known.has(scheme)))
    .map((alternative) => alternative.flatMap(({ scheme }) => known.get(scheme) ?? []));
}
