import fc from "fast-check";
import type {
  ApiSpec,
  NamedSchema,
  PackageFacts,
  Schema,
  SecurityScheme,
} from "../../generator/model/index.js";
import { allSpecFeatures, type SpecFeatures } from "./arbitrary-features.js";
import { arbitraryOperations } from "./arbitrary-operations.js";
import { arbitraryDescription, arbitraryObjectSchema, arbitrarySchema } from "./arbitrary-schema.js";
import { compact, optional } from "./arbitrary-tools.js";

export {
  allFeatures,
  allSpecFeatures,
  openapiFeatures,
  type SchemaFeatures,
  type SpecFeatures,
} from "./arbitrary-features.js";
export { arbitraryObjectSchema, arbitrarySchema } from "./arbitrary-schema.js";
export { arbitraryValue } from "./arbitrary-value.js";

export interface SpecOptions {
  readonly features?: Partial<SpecFeatures>;
  readonly maxOperations?: number;
  readonly maxSchemas?: number;
  /** How many levels of arrays, objects and unions a schema has, at most. */
  readonly depth?: number;
}

const schemaNames = [
  "Route",
  "Element",
  "Budget",
  "Gateway",
  "LogEntry",
  "Deployment",
  "RetryPolicy",
  "Owner",
];
const arbitraryAlias = (names: readonly string[]): fc.Arbitrary<Schema> =>
  fc.constantFrom(...names).map((name) => ({ kind: "ref", name }));

/** Named schemas. Each may refer to those before it; to itself and later ones only where recursion can end. */
function arbitraryNamedSchemas(
  names: readonly string[],
  features: SpecFeatures,
  depth: number,
): fc.Arbitrary<NamedSchema[]> {
  const each = names.map((name, index) => {
    const before = names.slice(0, index);
    const recursiveNames = features.recursion ? names.slice(index) : [];
    const options = { features, names: before, recursiveNames, depth };
    const shaped = fc.oneof(arbitraryObjectSchema(options), arbitrarySchema(options));
    const schema =
      features.aliases && index > 0
        ? fc.oneof({ arbitrary: shaped, weight: 4 }, { arbitrary: arbitraryAlias(before), weight: 1 })
        : shaped;
    return schema.map((it) => ({ name, schema: it }));
  });
  return fc.tuple(...each);
}

const credentials: readonly SecurityScheme[] = [
  { scheme: "apiToken", type: "bearer", option: "apiToken", environment: "EXAMPLE_API_TOKEN" },
  {
    scheme: "apiEmail",
    type: "apiKey",
    in: "header",
    name: "X-Auth-Email",
    description: "The address of the account.",
    option: "apiEmail",
  },
  {
    scheme: "apiKey",
    type: "apiKey",
    in: "header",
    name: "X-Auth-Key",
    option: "apiKey",
    environment: "EXAMPLE_API_KEY",
  },
];

const require = (...schemes: readonly string[]) => schemes.map((scheme) => ({ scheme, scopes: [] }));

const arbitraryAccess: fc.Arbitrary<Pick<ApiSpec, "credentials" | "security">> = fc.constantFrom(
  { credentials: [], security: [] },
  { credentials: credentials.slice(0, 1), security: [require("apiToken")] },
  { credentials, security: [require("apiToken"), require("apiEmail", "apiKey")] },
);

const publishedFacts: PackageFacts = {
  private: false,
  license: "MIT",
  author: "Ada Example <ada@example.com>",
  repository: "https://git.example.com/api",
  keywords: ["api", "yes"],
  publishConfig: { access: "public", provenance: true },
};

/** A whole spec in canonical form. Its references resolve, its names are valid and unique, its examples conform. */
export function arbitrarySpec(options: SpecOptions = {}): fc.Arbitrary<ApiSpec> {
  const features = { ...allSpecFeatures, ...options.features };
  const depth = options.depth ?? 2;
  const named = fc
    .subarray(schemaNames, { maxLength: options.maxSchemas ?? 5 })
    .chain((names) => arbitraryNamedSchemas(names, features, depth));
  return named.chain((schemas) =>
    fc
      .record({
        version: fc.constantFrom("1.0.0", "2.3", "1.0"),
        about: optional(features.descriptions, arbitraryDescription(features), 2),
        clientOptions: fc.constantFrom<Record<string, string>>({}, { account_id: "accountId" }),
        npm: fc.constantFrom<PackageFacts | undefined>(undefined, publishedFacts),
        access: arbitraryAccess,
        operations: arbitraryOperations({ features, schemas, depth }, options.maxOperations ?? 4),
      })
      .map(({ version, about, clientOptions, npm, access, operations }) =>
        compact<ApiSpec>({
          title: "Example",
          version,
          description: about,
          sdk: { package: "@example/api", factory: "createExample", clientOptions, ...(npm && { npm }) },
          servers: [{ url: "https://api.example.com/v1" }],
          ...access,
          operations,
          schemas,
        }),
      ),
  );
}
