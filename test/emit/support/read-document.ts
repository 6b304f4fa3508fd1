import { leaveOutOperations } from "../../../generator/emit/index.js";
import { stringifyJson, type ApiSpec } from "../../../generator/model/index.js";
import { readOpenApi } from "../../../generator/openapi/index.js";

/** The spec of a document with these operations, as `emit` takes it. */
export function readDocument(
  paths: object,
  components: object = {},
  security: readonly object[] = [],
): ApiSpec {
  const document = {
    openapi: "3.1.0",
    info: { title: "Shop", version: "1.0.0" },
    servers: [{ url: "https://api.shop.test/v1" }],
    paths,
    components,
    security,
  };
  const { spec } = readOpenApi({ name: "shop.json", text: stringifyJson(document) });
  if (!spec) throw new Error("the document has no spec");
  return leaveOutOperations(spec).spec;
}
