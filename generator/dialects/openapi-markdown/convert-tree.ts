import { findFreeName, type DataNode, type Entry, type MapNode } from "../../model/index.js";
import { convertSchema, type NamedSchemas } from "./convert-schema.js";
import { entriesOf, isSame, itemsOf, listOf, mapOf, memberOf, othersOf, valueOf } from "./data.js";

const locations = ["path", "query", "header", "cookie"] as const;

/** The media type by which the form says that an answer has no body. */
const placeholder = "/placeholder";

/** The members that the parts of the form have. */
const ofOperation = new Set(["path", "method", "servers", "request", "response", "deprecated", "type"]);
const ofRequest = new Set(["security", "parameters", "body", "codeSamples"]);
const ofAlternative = new Set(["title", "parameters"]);
const ofMediaType = new Set(["schemaArray", "examples", "description"]);

/**
 * A page in the older form of its platform as a document of OpenAPI: one operation, with lists of schemas, ways to
 * authenticate in its request, and without `openapi` and `info`. Its examples are made up, so none is taken over. What the
 * form does not have stays where it stands, so that the reader of OpenAPI reports it.
 */
export function convertTree(root: DataNode): DataNode {
  const tree = memberOf(root, "paths");
  const request = memberOf(tree, "request");
  const named: NamedSchemas = new Map(entriesOf(memberOf(memberOf(root, "components"), "schemas")));
  const schemes = listSchemes(request);
  const alternatives = itemsOf(memberOf(request, "security")).map((one) => convertAlternative(one, schemes));
  const operation = convertOperation(tree, request, { named, alternatives });
  const path = String(valueOf(memberOf(tree, "path")) ?? "/");
  const method = String(valueOf(memberOf(tree, "method")) ?? "get").toLowerCase();
  return mapOf([
    ["openapi", "3.1.0"],
    [
      "info",
      mapOf([
        ["title", ""],
        ["version", ""],
      ]),
    ],
    ["servers", memberOf(tree, "servers")],
    ["paths", mapOf([[path, mapOf([[method, operation]])]])],
    [
      "components",
      mapOf([
        ["schemas", mapOf([...named])],
        ["securitySchemes", mapOf([...schemes])],
      ]),
    ],
  ]);
}

function convertOperation(
  tree: DataNode | undefined,
  request: DataNode | undefined,
  { alternatives, named }: { readonly named: NamedSchemas; readonly alternatives: readonly DataNode[] },
): MapNode {
  const body = entriesOf(memberOf(request, "body"));
  const securities = memberOf(request, "security");
  return mapOf([
    ["deprecated", memberOf(tree, "deprecated")],
    ["security", securities && securities.kind !== "list" ? securities : listOf(alternatives)],
    ["parameters", listOf(convertParameters(memberOf(request, "parameters"), named))],
    ["requestBody", body.length > 0 ? convertBody(body, named) : undefined],
    ["responses", convertResponses(memberOf(tree, "response"), named)],
    ...othersOf(tree, ofOperation),
    ...othersOf(request, ofRequest),
    ...itemsOf(securities).flatMap((one) => [
      ...othersOf(one, ofAlternative),
      ...othersOf(memberOf(one, "parameters"), new Set(locations)),
    ]),
  ]);
}

type Schemes = ReadonlyMap<string, DataNode>;

interface Credential {
  readonly name: string;
  readonly location: string;
  readonly entry: Entry;
}

function listCredentials(alternative: DataNode): readonly Credential[] {
  const parameters = memberOf(alternative, "parameters");
  return locations.flatMap((location) =>
    entriesOf(memberOf(parameters, location)).map(([name, entry]) => ({ name, location, entry })),
  );
}

/** The credentials of a request as schemes, under the names of what they are sent in, with a number where one carries several. */
function listSchemes(request: DataNode | undefined): Schemes {
  const schemes = new Map<string, DataNode>();
  for (const credential of itemsOf(memberOf(request, "security")).flatMap(listCredentials)) {
    const scheme = convertScheme(credential);
    schemes.set(findName(schemes, credential.name, scheme), scheme);
  }
  return schemes;
}

/** The name that a scheme has among others, or may have. */
function findName(schemes: Schemes, name: string, scheme: DataNode): string {
  return findFreeName(name, (one) => {
    const known = schemes.get(one);
    return known !== undefined && !isSame(known, scheme);
  });
}

function convertAlternative(alternative: DataNode, schemes: Schemes): MapNode {
  const credentials = listCredentials(alternative);
  return mapOf(credentials.map((one) => [findName(schemes, one.name, convertScheme(one)), listOf([])]));
}

function convertScheme({ entry, location, name }: Credential): DataNode {
  const type = valueOf(memberOf(entry.value, "type"));
  const description = memberOf(entry.value, "description");
  if (type !== "http" && type !== "oauth2" && type !== "apiKey") return entry.value;
  if (type === "http") {
    const scheme = memberOf(entry.value, "scheme") ?? "bearer";
    return mapOf([
      ["type", "http"],
      ["scheme", scheme],
      ["description", description],
    ]);
  }
  if (type === "oauth2") {
    return mapOf([
      ["type", "oauth2"],
      ["flows", mapOf([])],
      ["description", description],
    ]);
  }
  return mapOf([
    ["type", "apiKey"],
    ["in", location],
    ["name", name],
    ["description", description],
  ]);
}

/** The parameters, by place; one without a list of schemas is none, and stays the name that it is. */
function convertParameters(parameters: DataNode | undefined, named: NamedSchemas): readonly DataNode[] {
  const others = othersOf(parameters, new Set(locations)).map(([location]) => location);
  return [...locations, ...others].flatMap((location) =>
    entriesOf(memberOf(parameters, location)).map(([name, { keyAt, value }]) => {
      const schemas = memberOf(value, "schema");
      if (schemas?.kind !== "list") return { kind: "scalar", value: name, at: keyAt };
      const [first] = itemsOf(schemas);
      return mapOf([
        ["description", memberOf(first, "description")],
        ["deprecated", memberOf(first, "deprecated")],
        ...entriesOf(value),
        ["name", { kind: "scalar", value: name, at: keyAt }],
        ["in", location],
        ["required", location === "path" || valueOf(memberOf(first, "required")) === true],
        ["schema", convertList(schemas, named)],
      ]);
    }),
  );
}

/** A list of schemas, any of which a value may have. */
function convertList(schemas: DataNode | undefined, named: NamedSchemas): DataNode {
  const converted = itemsOf(schemas).map((schema) => convertSchema(schema, named));
  const [only, second] = converted;
  if (!only) return mapOf([]);
  return second ? mapOf([["anyOf", listOf(converted)]]) : only;
}

type Members = readonly (readonly [string, Entry])[];

/** Media types have a slash in their names; anything else is another member of what holds them. */
const isMediaType = (name: string) => name.includes("/");

function convertContent(content: Members, named: NamedSchemas): MapNode {
  return mapOf(
    content
      .filter(([mediaType]) => isMediaType(mediaType) && !mediaType.endsWith(placeholder))
      .map(([mediaType, { keyAt, value }]) => {
        const schemas = memberOf(value, "schemaArray");
        const media = mapOf([
          ["schema", convertList(schemas, named)],
          ["schemaArray", schemas?.kind === "list" ? undefined : (schemas ?? value)],
          ...othersOf(value, ofMediaType),
        ]);
        return [mediaType, { keyAt, value: media }];
      }),
  );
}

function convertBody(content: Members, named: NamedSchemas): MapNode {
  const isRequired = content.some(([, { value }]) =>
    itemsOf(memberOf(value, "schemaArray")).some((schema) => valueOf(memberOf(schema, "required")) === true),
  );
  return mapOf([
    ["required", isRequired],
    ["content", convertContent(content, named)],
    ...content.filter(([name]) => !isMediaType(name)),
  ]);
}

function convertResponses(responses: DataNode | undefined, named: NamedSchemas): MapNode {
  return mapOf(
    entriesOf(responses).map(([status, { keyAt, value }]) => {
      const content = entriesOf(value);
      const described = content.map(([, media]) => memberOf(media.value, "description")).find(Boolean);
      const response = mapOf([
        ["description", described ?? ""],
        ["content", convertContent(content, named)],
        ...content.filter(([name]) => !isMediaType(name)),
      ]);
      return [status, { keyAt, value: response }];
    }),
  );
}
