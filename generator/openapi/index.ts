export { readJsonSchema, type JsonSchemaReading } from "./normalise/read-json-schema.js";
export { normaliseOpenApi } from "./normalise/normalise-openapi.js";
export { findPatternProblem } from "./pattern/linear-time.js";
export { toUnicodePattern } from "./pattern/unicode-pattern.js";
export { parseForeignYaml } from "./parse-foreign.js";
export { parseYaml } from "./parse-yaml.js";
export { joinDocuments, type Clash, type PartialDocument } from "./join-documents.js";
export { findKeepers, withoutComponents } from "./keep-components.js";
export { resolveIdentifiers } from "./identifiers.js";
export { listOutwardReferences, nameReferences, nameSelf } from "./references.js";
export type { Node } from "./tree.js";
export { readAnyTree, type AnyReading } from "./read-any.js";
export {
  applyOverlay,
  overlayTree,
  type AppliedAction,
  type OverlayResult,
} from "./overlay/apply-overlay.js";
export { readLocated } from "./read-located.js";
export { readOpenApi, type OpenApiReading } from "./read/read-openapi.js";
export { readWritten } from "./read/read-written.js";
export { findMisfit, type Misfit } from "./schema/find-misfit.js";
export { writeOpenApi, writeOpenApiJson } from "./write/write-spec.js";
