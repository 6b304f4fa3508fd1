import type { JsonValue } from "./json.js";
import type { NamedSchema, Schema } from "./schema.js";

export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** An HTTP method as OpenAPI spells it. */
export type Method = (typeof methods)[number];

export const parameterLocations = ["path", "query", "header", "cookie"] as const;

export type ParameterLocation = (typeof parameterLocations)[number];

export interface Parameter {
  readonly name: string;
  readonly in: ParameterLocation;
  /** Always true in a path. */
  readonly required: boolean;
  readonly description?: string;
  readonly deprecated?: boolean;
  /** `json`: one JSON value, percent-encoded (`content: application/json`); absent: the style OpenAPI has for the location. */
  readonly encoding?: "json";
  readonly schema: Schema;
  readonly example?: JsonValue;
}

export interface RequestBody {
  readonly required: boolean;
  readonly mediaType: string;
  readonly description?: string;
  readonly schema: Schema;
  readonly example?: JsonValue;
}

export interface Response {
  /** `200`, a range such as `4XX`, or `default`. */
  readonly status: string;
  readonly description: string;
  /** Absent where the answer has no documented body. */
  readonly content?: { readonly mediaType: string; readonly schema: Schema; readonly example?: JsonValue };
}

/** How a list goes on. Paths name members of the body from its root: `["result_info", "total_count"]`. */
export interface Pagination {
  /** `page`: numbered pages; `cursor`: the answer names where the next page begins. */
  readonly style: "page" | "cursor";
  /** The query parameter that selects the page, or carries the cursor. */
  readonly parameter: string;
  readonly sizeParameter?: string;
  /** Where in the body the items are; `[]` when the body is the list. */
  readonly items: readonly string[];
  readonly totalCount?: readonly string[];
  readonly totalPages?: readonly string[];
  /** The page size that the answer states. */
  readonly pageSize?: readonly string[];
  readonly hasMore?: readonly string[];
  /** Where the next cursor stands; for `cursor` alone. */
  readonly nextCursor?: readonly string[];
  /** Where the cursor stands in the last item, if no member of the body has it: `["id"]`; for `cursor` alone. */
  readonly lastItem?: readonly string[];
}

export interface Operation {
  readonly method: Method;
  /** A path template in the sense of OpenAPI: `/accounts/{account_id}/logs`. */
  readonly path: string;
  /** The resource it belongs to, outermost first: `["billing", "topup"]` (`x-sdk.resource`). */
  readonly resource: readonly string[];
  /** Its name there: `list` (`x-sdk.method`). The operation id is the two joined by dots. */
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  /** The page a person reads (`externalDocs.url`). */
  readonly page?: string;
  /** Permissions of which a caller needs at least one (`x-permissions`). */
  readonly permissions?: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: readonly Response[];
  /** The member of the successful body that a call returns (`x-unwrap`); absent: the whole body. */
  readonly unwrap?: string;
  readonly pagination?: Pagination;
}

/** One header of a way to authenticate, and where its value comes from. */
export interface Credential {
  /** The key under `components.securitySchemes`. */
  readonly scheme: string;
  readonly type: "bearer" | "header";
  /** The header that carries it, for `header`. */
  readonly header?: string;
  readonly description?: string;
  /** The option of `createClient`: `apiToken`. */
  readonly option: string;
  /** The environment variable read where the option is absent. */
  readonly environment?: string;
}

export interface Server {
  readonly url: string;
  readonly description?: string;
}

/** What the client package is called and how its caller sees it (`info.x-sdk`). */
export interface SdkInfo {
  /** The npm name of the package. */
  readonly package: string;
  /** The function that binds every operation to a client: `createAIGateway`. */
  readonly factory: string;
  /** Path parameters that a client option may supply: `account_id` by `accountId`. */
  readonly clientOptions: Readonly<Record<string, string>>;
}

/** One API, as the reviewed spec has it. */
export interface ApiSpec {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
  readonly sdk: SdkInfo;
  readonly servers: readonly Server[];
  readonly credentials: readonly Credential[];
  /** Alternatives, each a list of schemes needed together: `[["apiToken"], ["apiEmail", "apiKey"]]`. */
  readonly security: readonly (readonly string[])[];
  readonly operations: readonly Operation[];
  readonly schemas: readonly NamedSchema[];
}
