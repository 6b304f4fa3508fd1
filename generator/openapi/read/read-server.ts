import type { Server, ServerVariable } from "../../model/index.js";
import { compact } from "../schema/build.js";
import type { Node } from "../tree.js";
import type { ReadContext } from "./context.js";
import { openMap, type MapReader } from "./map-reader.js";

function readVariable(map: MapReader): ServerVariable {
  const variable = compact<ServerVariable>({
    default: map.required("default", (key) => map.string(key), ""),
    enum: map.strings("enum"),
    description: map.string("description"),
  });
  map.end();
  return variable;
}

function readServer(node: Node, context: ReadContext): Server[] {
  const map = openMap(node, "a server", context);
  if (!map) return [];
  const server = compact<Server>({
    url: map.required("url", (key) => map.string(key), ""),
    name: map.string("name"),
    description: map.string("description"),
    variables: map.record("variables", "a server variable", readVariable),
  });
  map.end();
  return [server];
}

/** The servers of a document or an operation (OpenAPI 3.1, section 4.8.5); undefined where there is no list. */
export function readServers(map: MapReader): Server[] | undefined {
  return map.list("servers")?.items.flatMap((item) => readServer(item, map.context));
}
