import {
  oauthFlows,
  type OAuthFlow,
  type SecurityRequirement,
  type SecurityScheme,
} from "../../model/index.js";
import { mapOf, type Content, type MapNode } from "../tree.js";
import type { Members } from "./members.js";

function writeFlow(flow: OAuthFlow): MapNode {
  return mapOf([
    ["authorizationUrl", flow.authorizationUrl],
    ["deviceAuthorizationUrl", flow.deviceAuthorizationUrl],
    ["tokenUrl", flow.tokenUrl],
    ["refreshUrl", flow.refreshUrl],
    ["scopes", mapOf(Object.entries(flow.scopes))],
  ]);
}

function writeFlows(flows: (SecurityScheme & { readonly type: "oauth2" })["flows"]): MapNode {
  return mapOf(
    oauthFlows.map((name) => {
      const flow = flows[name];
      return [name, flow && writeFlow(flow)];
    }),
  );
}

function carrierOf(scheme: SecurityScheme): Members {
  switch (scheme.type) {
    case "bearer":
      return [
        ["scheme", "bearer"],
        ["bearerFormat", scheme.bearerFormat],
      ];
    case "basic":
      return [["scheme", "basic"]];
    case "http":
      return [["scheme", scheme.httpScheme]];
    case "apiKey":
      return [
        ["in", scheme.in],
        ["name", scheme.name],
      ];
    case "oauth2":
      return [
        ["flows", writeFlows(scheme.flows)],
        ["oauth2MetadataUrl", scheme.metadataUrl],
      ];
    case "openIdConnect":
      return [["openIdConnectUrl", scheme.url]];
    case "mutualTLS":
      return [];
    default:
      return scheme satisfies never;
  }
}

/** The type of a scheme as OpenAPI has it. */
function typeOf({ type }: SecurityScheme): string {
  return type === "bearer" || type === "basic" ? "http" : type;
}

/** A security scheme (OpenAPI 3.1, section 4.8.27). */
export function writeSecurityScheme(scheme: SecurityScheme): MapNode {
  const { option, environment } = scheme;
  return mapOf([
    ["type", typeOf(scheme)],
    ["description", scheme.description],
    ["deprecated", scheme.deprecated],
    ...carrierOf(scheme),
    [
      "x-sdk",
      option === undefined
        ? undefined
        : mapOf([
            ["option", option],
            ["environment", environment],
          ]),
    ],
  ]);
}

/** The alternatives of `security`. */
export function writeSecurity(security: readonly SecurityRequirement[]): Content {
  return security.map((schemes) => mapOf(schemes.map(({ scheme, scopes }) => [scheme, scopes])));
}
