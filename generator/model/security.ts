/** One of the flows in which OAuth 2 gives a token (OpenAPI 3.1, section 4.8.29). */
export interface OAuthFlow {
  readonly authorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  readonly deviceAuthorizationUrl?: string;
  /** What each scope allows, by its name. */
  readonly scopes: Readonly<Record<string, string>>;
}

export const oauthFlows = [
  "implicit",
  "password",
  "clientCredentials",
  "authorizationCode",
  "deviceAuthorization",
] as const;

export type OAuthFlowName = (typeof oauthFlows)[number];

interface SchemeFacts {
  /** The key under `components.securitySchemes`. */
  readonly scheme: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  /** The option of `createClient` that takes its value: `apiToken`. Absent where there is no value to give. */
  readonly option?: string;
  /** The environment variable read where the option is absent. */
  readonly environment?: string;
}

/** How a request authenticates (OpenAPI 3.1, section 4.8.27). */
export type SecurityScheme = SchemeFacts &
  (
    | { readonly type: "bearer"; readonly bearerFormat?: string }
    | { readonly type: "basic" }
    /** Another scheme of the `Authorization` header: `digest`. */
    | { readonly type: "http"; readonly httpScheme: string }
    | { readonly type: "apiKey"; readonly in: "header" | "query" | "cookie"; readonly name: string }
    | {
        readonly type: "oauth2";
        readonly flows: Readonly<Partial<Record<OAuthFlowName, OAuthFlow>>>;
        readonly metadataUrl?: string;
      }
    | { readonly type: "openIdConnect"; readonly url: string }
    | { readonly type: "mutualTLS" }
  );

/** A scheme that an alternative needs, and the scopes or roles it must have there. */
export interface RequiredScheme {
  readonly scheme: string;
  readonly scopes: readonly string[];
}

/** One alternative of `security`: schemes that are needed together. None at all: a request may go without. */
export type SecurityRequirement = readonly RequiredScheme[];
