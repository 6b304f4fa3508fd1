export { writeOpenApi, writeOpenApiJson } from "./write/write-spec.js";
