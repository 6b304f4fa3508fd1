import { parameterLocations, type Parameter, type ParameterLocation } from "../../model/index.js";
import { compact } from "../schema/build.js";
import type { Node } from "../tree.js";
import type { ReadContext } from "./context.js";
import { openMap, type MapReader } from "./map-reader.js";
import { readContent, readTyped, type Typed } from "./read-content.js";

const isLocation = (text: string): text is ParameterLocation =>
  parameterLocations.some((known) => known === text);

function readLocation(map: MapReader): ParameterLocation {
  const location = map.required("in", (key) => map.string(key), "query");
  if (isLocation(location)) return location;
  const problem = `must be one of ${parameterLocations.join(", ")}`;
  map.context.report("spec-invalid-value", { key: "in", problem }, map.at("in"));
  return "query";
}

/** One JSON value under `content`, or a schema in the style that OpenAPI has for the location. */
function readValue(map: MapReader, context: ReadContext): Typed & Pick<Parameter, "encoding"> {
  const node = map.map("content");
  if (!node) return readTyped(map, context);
  const content = readContent(node, "a parameter", context);
  if (!content) return { schema: { kind: "unknown" } };
  const { mediaType, ...typed } = content;
  if (mediaType !== "application/json") {
    const problem = "must be application/json in a parameter";
    context.report("spec-invalid-value", { key: "content", problem }, map.at("content"));
  }
  return { encoding: "json", ...typed };
}

/** Reads a parameter object (OpenAPI 3.1, section 4.8.12). */
export function readParameter(node: Node, context: ReadContext): Parameter[] {
  const map = openMap(node, "a parameter", context);
  if (!map) return [];
  const name = map.required("name", (key) => map.string(key), "");
  const location = readLocation(map);
  const required = map.flag("required") ?? false;
  if (location === "path" && !required) {
    context.report("spec-invalid-value", { key: "required", problem: "must be true in a path" }, map.node.at);
  }
  const parameter = compact<Parameter>({
    name,
    in: location,
    required: required || location === "path",
    description: map.string("description"),
    deprecated: map.flag("deprecated"),
    ...readValue(map, context),
  });
  map.end();
  return [parameter];
}
