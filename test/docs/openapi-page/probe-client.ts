import { planBodies } from "../../../generator/emit/plan/body-plan.js";
import { planCredentials } from "../../../generator/emit/plan/credentials.js";
import { indexSchemas } from "../../../generator/emit/plan/schema-walk.js";
import type { Operation, Schema, SecurityScheme } from "../../../generator/model/index.js";
import { specOf } from "../../emit/validators/load-validators.js";

const members: Schema = { kind: "object", properties: [] };
const bytes: Schema = { kind: "string", format: "binary" };

const bodies: readonly (readonly [string, string, Schema])[] = [
  ["application/json", "anything", { kind: "unknown" }],
  ["application/problem+json", "anything", { kind: "unknown" }],
  ["application/x-www-form-urlencoded", "an object", members],
  ["multipart/form-data", "an object", members],
  ["multipart/mixed", "an object", members],
  ["application/x-ndjson", "an object", members],
  ["application/json-seq", "an object", members],
  ["text/plain", "a string", { kind: "string" }],
  ["text/csv", "an object", members],
  ["application/xml", "a string", { kind: "string" }],
  ["application/xml", "an object", members],
  ["application/octet-stream", "`format: binary`", bytes],
  ["image/png", "anything", { kind: "unknown" }],
  ["*/*", "an object", members],
];

/** How the client writes bodies of some media types and schemas; undefined where it can't. */
export function probeBodies() {
  const spec = specOf({});
  return bodies.map(([mediaType, of, schema]) => {
    const operation: Operation = {
      method: "post",
      path: "/a",
      resource: ["a"],
      name: "send",
      parameters: [],
      responses: [],
      requestBody: { required: true, content: [{ mediaType, schema }] },
    };
    const [plan] = planBodies(operation, indexSchemas(spec));
    return { mediaType, of, kind: plan?.kind };
  });
}

const named = { scheme: "a", option: "token" } as const;

const schemes: readonly SecurityScheme[] = [
  { ...named, type: "bearer" },
  { ...named, type: "basic" },
  { ...named, type: "http", httpScheme: "digest" },
  { ...named, type: "apiKey", in: "header", name: "X-Key" },
  { ...named, type: "apiKey", in: "query", name: "key" },
  { ...named, type: "apiKey", in: "cookie", name: "key" },
  { ...named, type: "oauth2", flows: {} },
  { ...named, type: "openIdConnect", url: "https://a.test" },
  { scheme: "a", type: "mutualTLS" },
];

const writers = {
  writeBasic: "a name and a password in `Authorization`",
  writeScheme: "the value in `Authorization`, after the name of the scheme",
  writeQueryKey: "a query parameter",
  writeCookieKey: "a cookie",
} as const;

/** What the client sends for each type of security scheme. */
export function probeCredentials() {
  return schemes.map((scheme) => {
    const security = [[{ scheme: "a", scopes: [] }]];
    const [credential] = planCredentials({ ...specOf({}), credentials: [scheme], security });
    const { header, writer } = credential ?? {};
    const sent = writer ? writers[writer] : header === undefined ? "a bearer token" : "a header";
    const place = scheme.type === "apiKey" ? ` in ${scheme.in}` : "";
    const type = { bearer: "http: bearer", basic: "http: basic", http: "http: another scheme" };
    const title = scheme.type in type ? type[scheme.type as keyof typeof type] : scheme.type + place;
    return { title, sent: credential ? sent : "nothing: a certificate is given to the platform" };
  });
}
