import { Oas3_2Types } from "@redocly/openapi-core";
import { grammar, wholeObjects, type ObjectKind } from "../../../generator/drift/written/grammar.js";
import type { JsonValue } from "../../../generator/model/index.js";
import { normaliseOpenApi } from "../../../generator/openapi/index.js";
import { saysLeftOut } from "./probe-keywords.js";

type Members = Readonly<Record<string, JsonValue>>;

/** What became of the members of one of OpenAPI's objects. */
export interface ProbedObject {
  readonly title: string;
  readonly read: readonly string[];
  readonly leftOut: readonly string[];
  /** Those that drift compares as they are written, for want of rules for them. */
  readonly asWritten: readonly string[];
  /** Whether a member that OpenAPI does not have is reported. */
  readonly reportsUnknown: boolean;
}

const api = (members: Members): Members => ({
  openapi: "3.2.0",
  info: { title: "Objects", version: "1.0.0" },
  paths: {},
  ...members,
});
const inInfo = (members: Members) => api({ info: { title: "Objects", version: "1.0.0", ...members } });
const inPath = (members: Members) => api({ paths: { "/a": members } });
const inOperation = (members: Members) =>
  inPath({ get: { operationId: "a", responses: { "200": { description: "" } }, ...members } });
const inResponse = (members: Members) =>
  inOperation({ responses: { "200": { description: "", ...members } } });
const inMedia = (members: Members) => inResponse({ content: { "application/json": members } });
const inComponents = (components: Members) => api({ components });
const inFlow = (members: Members) =>
  inComponents({
    securitySchemes: { a: { type: "oauth2", flows: { implicit: { scopes: {}, ...members } } } },
  });

interface Host {
  readonly title: string;
  readonly types: readonly (keyof typeof Oas3_2Types)[];
  readonly kind: ObjectKind;
  /** A document that has such an object with some members. */
  readonly within: (members: Members) => Members;
  /** Others, where which members there are depends on the object. */
  readonly orWithin?: readonly ((members: Members) => Members)[];
}

const asScheme =
  (scheme: Members) =>
  (members: Members): Members =>
    inComponents({ securitySchemes: { a: { ...scheme, ...members } } });

/** Where each of OpenAPI's objects may stand, and what drift calls it. */
const hosts: readonly Host[] = [
  { title: "OpenAPI", types: ["Root"], kind: "api", within: api },
  { title: "Info", types: ["Info"], kind: "info", within: inInfo },
  { title: "Contact", types: ["Contact"], kind: "contact", within: (contact) => inInfo({ contact }) },
  {
    title: "License",
    types: ["License"],
    kind: "license",
    within: (license) => inInfo({ license: { name: "", ...license } }),
  },
  {
    title: "External Documentation",
    types: ["ExternalDocs"],
    kind: "externalDocs",
    within: (docs) => api({ externalDocs: { url: "", ...docs } }),
  },
  { title: "Tag", types: ["Tag"], kind: "tag", within: (tag) => api({ tags: [{ name: "a", ...tag }] }) },
  {
    title: "Server",
    types: ["Server"],
    kind: "server",
    within: (server) => api({ servers: [{ url: "/", ...server }] }),
  },
  {
    title: "Server Variable",
    types: ["ServerVariable"],
    kind: "variable",
    within: (a) => api({ servers: [{ url: "/{a}", variables: { a: { default: "a", ...a } } }] }),
  },
  { title: "Path Item", types: ["PathItem"], kind: "path", within: inPath },
  { title: "Operation", types: ["Operation"], kind: "operation", within: inOperation },
  {
    title: "Parameter",
    types: ["Parameter"],
    kind: "parameter",
    within: (one) => inOperation({ parameters: [{ name: "a", in: "query", ...one }] }),
  },
  {
    title: "Request Body",
    types: ["RequestBody"],
    kind: "body",
    within: (body) => inOperation({ requestBody: { content: { "application/json": {} }, ...body } }),
  },
  { title: "Response", types: ["Response"], kind: "response", within: inResponse },
  { title: "Header", types: ["Header"], kind: "header", within: (a) => inResponse({ headers: { a } }) },
  { title: "Media Type", types: ["MediaType"], kind: "media", within: inMedia },
  { title: "Encoding", types: ["Encoding"], kind: "encoding", within: (a) => inMedia({ encoding: { a } }) },
  { title: "Example", types: ["Example"], kind: "example", within: (a) => inMedia({ examples: { a } }) },
  { title: "Link", types: ["Link"], kind: "link", within: (a) => inResponse({ links: { a } }) },
  {
    title: "Discriminator",
    types: ["Discriminator"],
    kind: "discriminator",
    within: (one) =>
      inMedia({
        schema: {
          oneOf: [{ type: "string" }, { type: "object" }],
          discriminator: { propertyName: "a", mapping: {}, ...one },
        },
      }),
  },
  { title: "Components", types: ["Components"], kind: "components", within: inComponents },
  {
    title: "Security Scheme",
    types: ["SecurityScheme"],
    kind: "scheme",
    within: asScheme({ type: "http", scheme: "bearer" }),
    orWithin: [
      asScheme({ type: "apiKey", in: "header", name: "a" }),
      asScheme({ type: "oauth2", flows: {} }),
      asScheme({ type: "openIdConnect", openIdConnectUrl: "https://a.test" }),
    ],
  },
  {
    title: "OAuth Flows",
    types: ["OAuth2Flows"],
    kind: "flows",
    within: (flows) => inComponents({ securitySchemes: { a: { type: "oauth2", flows } } }),
  },
  {
    title: "OAuth Flow",
    types: ["ImplicitFlow", "PasswordFlow", "AuthorizationCode", "DeviceAuthorization"],
    kind: "flow",
    within: inFlow,
  },
];

/** The members that OpenAPI 3.2 has for an object, extensions aside. */
function listMembers({ types }: Host): string[] {
  const names = types.flatMap((type) => {
    const { properties } = Oas3_2Types[type] as { readonly properties: object };
    return Object.keys(properties);
  });
  return [...new Set(names)].filter((name) => !name.startsWith("x-"));
}

function isLeftOut({ within, orWithin = [] }: Host, member: string): boolean {
  return [within, ...orWithin].every((place) => {
    const text = JSON.stringify(place({ [member]: true }));
    const { diagnostics } = normaliseOpenApi({ name: "objects.json", text });
    return diagnostics.some((one) => saysLeftOut(one, member));
  });
}

/** Puts each member of each object into a document that is read. */
export function probeObjects(): readonly ProbedObject[] {
  return hosts.map((host) => {
    const members = listMembers(host);
    const leftOut = members.filter((member) => isLeftOut(host, member));
    const hasRule = (member: string) =>
      wholeObjects.has(host.kind) || Object.hasOwn(grammar[host.kind], member);
    return {
      title: host.title,
      read: members.filter((member) => !leftOut.includes(member)),
      leftOut,
      asWritten: members.filter((member) => !hasRule(member)),
      reportsUnknown: wholeObjects.has(host.kind) || isLeftOut(host, "unheardOf"),
    };
  });
}
