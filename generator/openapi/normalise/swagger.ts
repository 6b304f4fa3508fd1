import { mapOf, nodeOf, type Content, type MapNode, type Node } from "../tree.js";
import { copyMembers, type Members } from "./content.js";
import { methods } from "../../model/index.js";
import { itemsOf, memberOf, textOf } from "./nodes.js";
import { describeValue, findUnstyled, isOfTexts, styleOf } from "./swagger-lists.js";

/*
 * Swagger 2.0 as OpenAPI 3.0. Compared with swagger2openapi and @scalar/openapi-upgrader: both work on plain values, so
 * that what is wrong later could no longer be shown in the user's file; this keeps the place of every part.
 */

/** The sections of Swagger 2.0 and the components that they have become. */
const movedSections: readonly (readonly [string, string])[] = [
  ["#/definitions/", "#/components/schemas/"],
  ["#/responses/", "#/components/responses/"],
];

function moveReference(reference: string): string {
  const moved = movedSections.find(([section]) => reference.startsWith(section));
  return moved ? moved[1] + reference.slice(moved[0].length) : reference;
}

/** A part in which every reference leads where its target has gone. */
function moveReferences(node: Node): Node {
  if (node.kind === "scalar") return node;
  if (node.kind === "list") return { ...node, items: node.items.map(moveReferences) };
  const entries = [...node.entries].map(([key, entry]) => {
    const text = key === "$ref" ? textOf(entry.value) : undefined;
    const value: Node =
      text === undefined
        ? moveReferences(entry.value)
        : { kind: "scalar", value: moveReference(text), at: entry.value.at };
    return [key, { ...entry, value }] as const;
  });
  return { ...node, entries: new Map(entries) };
}

/** Discriminators are the name of a property; files are strings of bytes. */
function upgradeSchema(node: Node): Node {
  if (node.kind === "scalar") return node;
  if (node.kind === "list") return { ...node, items: node.items.map(upgradeSchema) };
  const isFile = textOf(memberOf(node, "type")) === "file";
  const members = [...node.entries].map(([key, { value }]): readonly [string, Content] => {
    const name = key === "discriminator" ? textOf(value) : undefined;
    if (name !== undefined) return [key, mapOf([["propertyName", name]])];
    if (key === "x-nullable") return ["nullable", value];
    if (isFile && key === "type") return [key, "string"];
    return [key, upgradeSchema(value)];
  });
  return { ...mapOf(isFile ? [...members, ["format", "binary"]] : members), at: node.at };
}

const schemaOf = (node: Node | undefined): Content | undefined => node && upgradeSchema(moveReferences(node));

/** What of a parameter or a header of Swagger 2.0 is a schema since. */
const typeKeys = [
  ...["type", "format", "items", "default", "enum", "multipleOf", "minimum", "maximum"],
  ...["exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "pattern"],
  ...["minItems", "maxItems", "uniqueItems", "x-nullable"],
];

function typeOf(node: MapNode): Content {
  return upgradeSchema({ ...mapOf(copyMembers(node, typeKeys)), at: node.at });
}

/** A parameter or a field of a form: as its type has it, or as the text that its caller makes of it where nothing else is true. */
function typeOfValue(node: MapNode): Content {
  if (findUnstyled(node) === undefined) return typeOf(node);
  const text = mapOf([
    ["type", "string"],
    ["nullable", memberOf(node, "x-nullable")],
  ]);
  const list = mapOf([
    ["type", "array"],
    ["items", text],
  ]);
  return { ...(isOfTexts(node) ? list : text), at: node.at };
}

function upgradeParameter(node: MapNode): MapNode {
  const parameter = mapOf([
    ...copyMembers(node, ["name", "in"]),
    ["description", describeValue(node)],
    ...copyMembers(node, ["required", "allowEmptyValue", "x-example"]),
    ...styleOf(node),
    ["schema", typeOfValue(node)],
  ]);
  return { ...parameter, at: node.at };
}

/** What the parts of a document need of it. */
interface Swagger {
  readonly root: Node;
  readonly parameters: Node | undefined;
}

/** A parameter, wherever it is defined. */
function followParameter(node: Node, { parameters }: Swagger): Node {
  const reference = textOf(memberOf(node, "$ref"));
  const name = reference?.startsWith("#/parameters/") ? reference.slice("#/parameters/".length) : undefined;
  return (name === undefined ? undefined : memberOf(parameters, name)) ?? node;
}

function listParameters(node: Node, swagger: Swagger): Node[] {
  return itemsOf(node, "parameters").map((item) => followParameter(item, swagger));
}

const locationOf = (node: Node): string | undefined => textOf(memberOf(node, "in"));

function mediaTypesOf(node: Node, key: "consumes" | "produces", swagger: Swagger): string[] {
  const owner = memberOf(node, key) ? node : swagger.root;
  const types = itemsOf(owner, key).flatMap((item) => textOf(item) ?? []);
  return types.length > 0 ? types : ["application/json"];
}

const contentOf = (types: readonly string[], media: MapNode): MapNode =>
  mapOf(types.map((type) => [type, media]));

/** The fields of a form as the body that they are. */
function upgradeForm(fields: readonly MapNode[], types: readonly string[]): MapNode {
  const hasFile = fields.some((field) => textOf(memberOf(field, "type")) === "file");
  const forms = types.filter((type) => /^(?:multipart\/|application\/x-www-form-urlencoded)/.test(type));
  const usual = hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded";
  const fitting = hasFile ? forms.filter((type) => type.startsWith("multipart/")) : forms;
  const nameOf = (field: MapNode): string => textOf(memberOf(field, "name")) ?? "";
  const isRequired = (field: MapNode): boolean => {
    const required = memberOf(field, "required");
    return required?.kind === "scalar" && required.value === true;
  };
  const properties = fields.map((field): readonly [string, Content] => {
    const description = describeValue(field);
    const type = nodeOf(typeOfValue(field));
    const described =
      type.kind === "map" && description !== undefined ? [["description", description] as const] : [];
    return [
      nameOf(field),
      type.kind === "map" ? mapOf([...copyMembers(type, type.entries.keys()), ...described]) : type,
    ];
  });
  const required = fields.filter(isRequired).map(nameOf);
  const encoding = fields.flatMap((field): Members => {
    const style = styleOf(field);
    if (style.length === 0) return [];
    const form: Members = findUnstyled(field) === undefined ? [["style", "form"]] : [];
    return [[nameOf(field), mapOf([...form, ...style])]];
  });
  const media = mapOf([
    [
      "schema",
      mapOf([
        ["type", "object"],
        ["required", required.length === 0 ? undefined : required],
        ["properties", mapOf(properties)],
      ]),
    ],
    ["encoding", encoding.length === 0 ? undefined : mapOf(encoding)],
  ]);
  return mapOf([
    ["required", required.length > 0],
    ["content", contentOf(fitting.length > 0 ? fitting : [usual], media)],
  ]);
}

function upgradeBody(parameters: readonly Node[], node: Node, swagger: Swagger): MapNode | undefined {
  const types = mediaTypesOf(node, "consumes", swagger);
  const body = parameters.find((parameter) => locationOf(parameter) === "body");
  if (body) {
    return mapOf([
      ...copyMembers(body, ["description", "required"]),
      ["content", contentOf(types, mapOf([["schema", schemaOf(memberOf(body, "schema"))]]))],
    ]);
  }
  const fields = parameters.flatMap((parameter) =>
    parameter.kind === "map" && locationOf(parameter) === "formData" ? [parameter] : [],
  );
  return fields.length > 0 ? upgradeForm(fields, types) : undefined;
}

function upgradeHeaders(node: Node): Content | undefined {
  const headers = memberOf(node, "headers");
  if (headers?.kind !== "map") return undefined;
  return mapOf(
    [...headers.entries].map(([name, { value }]) => [
      name,
      value.kind === "map"
        ? mapOf([...copyMembers(value, ["description"]), ["schema", typeOf(value)]])
        : value,
    ]),
  );
}

function upgradeResponse(node: Node, types: readonly string[]): Node {
  if (node.kind !== "map" || node.entries.has("$ref")) return moveReferences(node);
  const schema = schemaOf(memberOf(node, "schema"));
  const examples = memberOf(node, "examples");
  const told = examples?.kind === "map" ? [...examples.entries.keys()] : [];
  const content = [...new Set([...(schema === undefined ? [] : types), ...told])].map(
    (type) =>
      [
        type,
        mapOf([
          ["schema", schema],
          ["example", memberOf(examples, type)],
        ]),
      ] as const,
  );
  const response = mapOf([
    ["description", memberOf(node, "description")],
    ["headers", upgradeHeaders(node)],
    ["content", content.length > 0 ? mapOf(content) : undefined],
  ]);
  return { ...response, at: node.at };
}

function upgradeResponses(node: Node | undefined, types: readonly string[]): Content | undefined {
  if (node?.kind !== "map") return node;
  return mapOf(
    [...node.entries].map(([status, { value }]) => [
      status,
      status.startsWith("x-") ? value : upgradeResponse(value, types),
    ]),
  );
}

const replaced: ReadonlySet<string> = new Set([
  ...["parameters", "responses", "consumes", "produces", "schemes"],
]);

function isInRequestLine(node: Node): node is MapNode {
  const location = locationOf(node);
  return node.kind === "map" && location !== "body" && location !== "formData";
}

function upgradeOperation(node: MapNode, shared: readonly Node[], swagger: Swagger): MapNode {
  const own = listParameters(node, swagger);
  const names = new Set(
    own.map((item) => `${locationOf(item) ?? ""} ${textOf(memberOf(item, "name")) ?? ""}`),
  );
  const inherited = shared.filter(
    (item) => !names.has(`${locationOf(item) ?? ""} ${textOf(memberOf(item, "name")) ?? ""}`),
  );
  const all = [...inherited, ...own];
  const kept = [...node.entries.keys()].filter((key) => !replaced.has(key));
  const operation = mapOf([
    ...copyMembers(node, kept),
    ["parameters", all.filter(isInRequestLine).map(upgradeParameter)],
    ["requestBody", upgradeBody(all, node, swagger)],
    ["responses", upgradeResponses(memberOf(node, "responses"), mediaTypesOf(node, "produces", swagger))],
  ]);
  return { ...operation, at: node.at };
}

function upgradePath(node: Node, swagger: Swagger): Node {
  if (node.kind !== "map") return node;
  const shared = listParameters(node, swagger);
  const members = [...node.entries].flatMap(([key, { value }]): Members => {
    if (key === "parameters") return [];
    const isOperation = methods.some((method) => method === key) && value.kind === "map";
    return [[key, isOperation ? upgradeOperation(value, shared, swagger) : value]];
  });
  return { ...mapOf(members), at: node.at };
}

/** `schemes`, `host` and `basePath` as servers; without a host an address that begins with a slash. */
function serversOf(root: Node): Content | undefined {
  const [host, path = "/"] = ["host", "basePath"].map((key) => textOf(memberOf(root, key)));
  const base = path === "/" ? "" : path;
  if (host === undefined) return base === "" ? undefined : [mapOf([["url", base]])];
  const schemes = itemsOf(root, "schemes").flatMap((item) => textOf(item) ?? []);
  const preferred = (schemes.length > 0 ? schemes : ["https"]).toSorted(
    (a, b) => Number(b === "https") - Number(a === "https"),
  );
  return preferred.map((scheme) => mapOf([["url", `${scheme}://${host}${base}`]]));
}

const flowNames: Readonly<Record<string, string>> = {
  implicit: "implicit",
  password: "password",
  application: "clientCredentials",
  accessCode: "authorizationCode",
};

function upgradeScheme(node: Node): Node {
  const type = textOf(memberOf(node, "type"));
  if (type === "basic") {
    return mapOf([["type", "http"], ["scheme", "basic"], ...copyMembers(node, ["description", "x-sdk"])]);
  }
  if (type !== "oauth2") return node;
  const flow = flowNames[textOf(memberOf(node, "flow")) ?? "implicit"] ?? "implicit";
  const scopes = memberOf(node, "scopes") ?? mapOf([]);
  return mapOf([
    ["type", type],
    ...copyMembers(node, ["description", "x-sdk"]),
    [
      "flows",
      mapOf([[flow, mapOf([...copyMembers(node, ["authorizationUrl", "tokenUrl"]), ["scopes", scopes]])]]),
    ],
  ]);
}

function mapMembers(node: Node | undefined, change: (value: Node) => Content): MapNode | undefined {
  if (node?.kind !== "map") return undefined;
  return mapOf([...node.entries].map(([name, { value }]) => [name, change(value)]));
}

/** A document of Swagger 2.0 as one of OpenAPI 3.0. */
export function upgradeSwagger(root: MapNode): MapNode {
  const swagger: Swagger = { root, parameters: memberOf(root, "parameters") };
  const produced = mediaTypesOf(mapOf([]), "produces", swagger);
  const upgraded = mapOf([
    ["openapi", "3.0.3"],
    ...copyMembers(root, ["info", "tags", "externalDocs", "security"]),
    ["servers", serversOf(root)],
    ["paths", mapMembers(memberOf(root, "paths"), (path) => upgradePath(path, swagger))],
    [
      "components",
      mapOf([
        ["schemas", mapMembers(memberOf(root, "definitions"), (node) => upgradeSchema(moveReferences(node)))],
        ["responses", upgradeResponses(memberOf(root, "responses"), produced)],
        ["securitySchemes", mapMembers(memberOf(root, "securityDefinitions"), upgradeScheme)],
      ]),
    ],
  ]);
  return { ...upgraded, at: root.at };
}
