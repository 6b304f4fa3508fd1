import type { Exemplified, Header, MediaType } from "./media-type.js";
import type { JsonValue } from "./json.js";
import type { Method } from "./method.js";
import type { ParameterStyle } from "./parameter-style.js";
import type { NamedSchema, Schema } from "./schema.js";
import type { SecurityRequirement, SecurityScheme } from "./security.js";

export const parameterLocations = ["path", "query", "header", "cookie"] as const;

export type ParameterLocation = (typeof parameterLocations)[number];

export interface Parameter extends Exemplified {
  readonly name: string;
  /** `querystring`: it is the whole query (OpenAPI 3.2). */
  readonly in: ParameterLocation | "querystring";
  /** Always true in a path. */
  readonly required: boolean;
  readonly description?: string;
  readonly deprecated?: boolean;
  /** Absent: `simple` in a path and in headers, `form` in a query and in cookies. */
  readonly style?: ParameterStyle;
  /** Absent: true for the styles `form` and `cookie`, false for all others. */
  readonly explode?: boolean;
  /** Whether reserved characters go as they are instead of percent-encoded. */
  readonly allowReserved?: boolean;
  readonly allowEmptyValue?: boolean;
  /** The media type of its value where that is written under `content`, instead of in a style. */
  readonly mediaType?: string;
  readonly schema: Schema;
}

export interface RequestBody {
  readonly required: boolean;
  readonly description?: string;
  /** In the order of the document; see {@link findMainContent}. */
  readonly content: readonly MediaType[];
}

export interface Response {
  /** `200`, a range such as `4XX`, or `default`. */
  readonly status: string;
  readonly summary?: string;
  readonly description: string;
  readonly headers: readonly Header[];
  /** Empty where the answer has no documented body. */
  readonly content: readonly MediaType[];
  /** By name, as the document has them. */
  readonly links?: Readonly<Record<string, JsonValue>>;
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

/** What a request consists of and is answered by, whoever sends it. */
export interface Exchange {
  readonly method: Method;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly tags?: readonly string[];
  /** The page a person reads (`externalDocs.url`). */
  readonly page?: string;
  /** What that page is (`externalDocs.description`). */
  readonly pageDescription?: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: readonly Response[];
  /** Alternatives, one of which a request needs; absent: those of the API; none: a request needs nothing. */
  readonly security?: readonly SecurityRequirement[];
  /** All alternatives that a document has, where nobody described a scheme of one: `security` has those that can be met. */
  readonly statedSecurity?: readonly SecurityRequirement[];
  /** Where requests go; absent: the servers of the API. */
  readonly servers?: readonly Server[];
}

/** A request that the API sends to an address of its caller's (`webhooks`). */
export interface Webhook extends Exchange {
  readonly name: string;
  readonly operationId?: string;
}

/** A request that the API sends as a consequence of an operation; `expression` says where to (OpenAPI 3.1, section 4.8.20.4). */
export interface Callback extends Webhook {
  readonly expression: string;
}

export interface Operation extends Exchange {
  /** A path template in the sense of OpenAPI: `/accounts/{account_id}/logs`. */
  readonly path: string;
  /** The resource it belongs to, outermost first: `["billing", "topup"]` (`x-sdk.resource`). */
  readonly resource: readonly string[];
  /** Its name there: `list` (`x-sdk.method`). The operation id is the two joined by dots. */
  readonly name: string;
  /** Permissions of which a caller needs at least one (`x-permissions`). */
  readonly permissions?: readonly string[];
  /** The member of the successful body that a call returns (`x-unwrap`); absent: the whole body. */
  readonly unwrap?: string;
  readonly pagination?: Pagination;
  readonly callbacks?: readonly Callback[];
}

export interface ServerVariable {
  readonly default: string;
  readonly enum?: readonly string[];
  readonly description?: string;
}

export interface Server {
  /** May have `{variables}`, each of which has a default. */
  readonly url: string;
  readonly name?: string;
  readonly description?: string;
  readonly variables?: Readonly<Record<string, ServerVariable>>;
}

/** What the `package.json` of the client says to npm, each member as npm documents it. */
export interface PackageFacts {
  /** npm refuses to publish the package. */
  readonly private?: boolean;
  /** An SPDX expression. */
  readonly license?: string;
  /** `Name <address> (page)`. */
  readonly author?: string;
  /** The address of the repository. */
  readonly repository?: string;
  readonly keywords?: readonly string[];
  readonly publishConfig?: PublishConfig;
}

/** How npm publishes the package. */
export interface PublishConfig {
  readonly access?: string;
  readonly registry?: string;
  readonly tag?: string;
  readonly provenance?: boolean;
}

/** What the client package is called and how its caller sees it (`info.x-sdk`). */
export interface SdkInfo {
  /** The npm name of the package. */
  readonly package: string;
  /** The function that binds every operation to a client: `createAIGateway`. */
  readonly factory: string;
  /** Path parameters that a client option may supply: `account_id` by `accountId`. */
  readonly clientOptions: Readonly<Record<string, string>>;
  readonly npm?: PackageFacts;
}

export interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}

/** A group of operations; `parent` is the name of the tag above it, `kind` what it is for (OpenAPI 3.2). */
export interface Tag {
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly parent?: string;
  readonly kind?: string;
  readonly externalDocs?: ExternalDocs;
}

export interface License {
  readonly name: string;
  /** An SPDX expression. */
  readonly identifier?: string;
  readonly url?: string;
}

export interface Contact {
  readonly name?: string;
  readonly url?: string;
  readonly email?: string;
}

/** One API, as the reviewed spec has it. */
export interface ApiSpec {
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  readonly description?: string;
  readonly termsOfService?: string;
  readonly contact?: Contact;
  readonly license?: License;
  readonly externalDocs?: ExternalDocs;
  readonly sdk: SdkInfo;
  readonly servers: readonly Server[];
  readonly tags?: readonly Tag[];
  readonly credentials: readonly SecurityScheme[];
  /** Alternatives, one of which every operation needs that does not say otherwise. */
  readonly security: readonly SecurityRequirement[];
  /** See {@link Exchange.statedSecurity}. */
  readonly statedSecurity?: readonly SecurityRequirement[];
  readonly operations: readonly Operation[];
  readonly webhooks?: readonly Webhook[];
  readonly schemas: readonly NamedSchema[];
}
