export { readJsonSchema, type JsonSchemaReading } from "./normalise/read-json-schema.js";
export { normaliseOpenApi } from "./normalise/normalise-openapi.js";
export { readAnyOpenApi, readAnyTree, type AnyReading } from "./read-any.js";
export { applyOverlay, type AppliedAction, type OverlayResult } from "./overlay/apply-overlay.js";
export { readOpenApi, type OpenApiReading } from "./read/read-openapi.js";
export { readWritten } from "./read/read-written.js";
export { writeOpenApi, writeOpenApiJson } from "./write/write-spec.js";
