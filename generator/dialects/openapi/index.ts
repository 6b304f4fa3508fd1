import {
  resolveServers,
  type Ability,
  type ApiSpec,
  type Dialect,
  type DialectReading,
  type OpenApiReader,
  type SourceDocument,
} from "../../model/index.js";
import { claimSpec } from "../openapi-claims/claim-spec.js";
import { Collector } from "../shared/collector.js";
import type { Span } from "../shared/span.js";

/** What OpenAPI is able to say: all but how a vendor's own libraries call things. */
export const openApiAbilities: ReadonlySet<Ability> = new Set([
  "parameterLocation",
  "parameterStyle",
  "optionality",
  "null",
  "integer",
  "format",
  "bounds",
  "deprecation",
  "enumerations",
  "errors",
  "examples",
  "descriptions",
  "nesting",
]);

const yamlRoot = /^(?:openapi|swagger)\s*:\s*["']?\d/mu;
const jsonRoot = /^\s*\{\s*(?:"(?!openapi|swagger)\w+"\s*:[^]*?)?"(?:openapi|swagger)"\s*:\s*"\d/u;

/** A whole document of OpenAPI, in YAML or JSON. */
export const openApi: Dialect = {
  name: "openapi",
  abilities: openApiAbilities,
  recognises: (text) =>
    /^\s*\{/u.test(text) ? jsonRoot.test(text) : yamlRoot.test(text) && !/^(?:`{3}|~{3})/mu.test(text),
  read: (document, _hints, readOpenApi) => readWhole(document, readOpenApi),
};

/** A spec that was retrieved, its servers from where it was. */
function findServers(written: ApiSpec, collector: Collector, at: Span): ApiSpec {
  const { url } = collector.document;
  if (url === undefined) return written;
  const { resolved, spec } = resolveServers(written, url);
  for (const [server, whole] of resolved) collector.report("server-from-address", { server, whole }, at);
  return spec;
}

function readWhole(document: SourceDocument, readOpenApi: OpenApiReader | undefined): DialectReading {
  const collector = new Collector(document);
  const { spec, diagnostics, locate } = readOpenApi?.(document) ?? {};
  if (diagnostics) collector.add(diagnostics);
  if (spec && locate) claimSpec(collector, findServers(spec, collector, locate({ kind: "api" }).at), locate);
  return collector.finish();
}
