import { parameterLocations, type Parameter } from "../../model/index.js";
import { compact } from "../schema/build.js";
import type { Node } from "../tree.js";
import type { ReadContext } from "./context.js";
import { openMap, type MapReader } from "./map-reader.js";
import { readSingleContent, readTyped, type Typed } from "./read-content.js";
import { readStyle } from "./read-style.js";

type Location = Parameter["in"];

const locations: readonly Location[] = [...parameterLocations, "querystring"];

function readLocation(map: MapReader): Location {
  const text = map.required("in", (key) => map.string(key), "query");
  const location = locations.find((known) => known === text);
  if (location) return location;
  const problem = `must be one of ${locations.join(", ")}`;
  map.context.report("spec-invalid-value", { key: "in", problem }, map.at("in"));
  return "query";
}

/** A value under `content`, or a schema in a style. */
function readValue(map: MapReader, location: Location, context: ReadContext): Typed & Partial<Parameter> {
  const content = readSingleContent(map, "a parameter", context);
  return content ?? { ...readStyle(map, location), ...readTyped(map, context) };
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
    allowEmptyValue: map.flag("allowEmptyValue"),
    allowReserved: map.flag("allowReserved"),
    ...readValue(map, location, context),
  });
  map.end();
  return [parameter];
}
