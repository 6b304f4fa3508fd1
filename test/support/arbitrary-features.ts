/** What generated schemas may contain. A renderer of a dialect turns off what its dialect cannot say. */
export interface SchemaFeatures {
  readonly integers: boolean;
  readonly nulls: boolean;
  readonly nullable: boolean;
  readonly unknowns: boolean;
  readonly maps: boolean;
  /** Arrays whose first items are each of their own type; no page says so, only OpenAPI. */
  readonly tuples: boolean;
  /** Keywords that refuse values by other schemas, or by which members are there; they too only OpenAPI has. */
  readonly constraints: boolean;
  readonly unions: boolean;
  /** Unions of which exactly one variant may hold: tagged objects, or values of different JSON types. */
  readonly taggedUnions: boolean;
  readonly literals: boolean;
  /** Literals that mix JSON types, or hold numbers and booleans. */
  readonly mixedLiterals: boolean;
  /** Integers that no double holds; no page has the values of validators and clients. */
  readonly largeIntegers: boolean;
  /** Objects whose unlisted members are restricted. */
  readonly additional: boolean;
  readonly formats: boolean;
  readonly bounds: boolean;
  readonly patterns: boolean;
  /** `title`, `default`, `examples`, `deprecated`, `readOnly` and `writeOnly`. */
  readonly annotations: boolean;
  readonly descriptions: boolean;
  /** Descriptions with line breaks, ends of comments, YAML and template syntax; otherwise plain sentences. */
  readonly hostileText: boolean;
  /** Member names that need quotes, or that JavaScript treats in a special way. */
  readonly hostileNames: boolean;
}

/** Everything that pages can say too. */
export const allFeatures: SchemaFeatures = {
  integers: true,
  nulls: true,
  nullable: true,
  unknowns: true,
  maps: true,
  tuples: false,
  constraints: false,
  unions: true,
  taggedUnions: true,
  literals: true,
  mixedLiterals: true,
  largeIntegers: false,
  additional: true,
  formats: true,
  bounds: true,
  patterns: true,
  annotations: true,
  descriptions: true,
  hostileText: true,
  hostileNames: true,
};

/** What no page says, only OpenAPI. */
export const openapiFeatures = {
  tuples: true,
  constraints: true,
  largeIntegers: true,
} as const satisfies Partial<SchemaFeatures>;

/** What generated specs may contain, beside what their schemas may. */
export interface SpecFeatures extends SchemaFeatures {
  readonly aliases: boolean;
  readonly recursion: boolean;
  /** Parameters of one JSON value (`content: application/json`). */
  readonly jsonParameters: boolean;
  readonly headerParameters: boolean;
  readonly cookieParameters: boolean;
  /** Bodies that are not objects, or not JSON. */
  readonly otherBodies: boolean;
  /** Answers other than 200. */
  readonly errors: boolean;
  readonly unwrap: boolean;
  readonly pagination: boolean;
  readonly permissions: boolean;
  /** Examples of parameters, bodies and responses; they conform to their schemas. */
  readonly examples: boolean;
  readonly summaries: boolean;
}

export const allSpecFeatures: SpecFeatures = {
  ...allFeatures,
  aliases: true,
  recursion: true,
  jsonParameters: true,
  headerParameters: true,
  cookieParameters: true,
  otherBodies: true,
  errors: true,
  unwrap: true,
  pagination: true,
  permissions: true,
  examples: true,
  summaries: true,
};
