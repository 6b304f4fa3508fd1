import type { Server, ServerVariable } from "../../model/index.js";
import { mapOf, type Content, type MapNode } from "../tree.js";
import { listUnlessEmpty, recordOf } from "./members.js";

function writeVariable(variable: ServerVariable): MapNode {
  return mapOf([
    ["default", variable.default],
    ["enum", variable.enum],
    ["description", variable.description],
  ]);
}

function writeServer(server: Server): MapNode {
  return mapOf([
    ["url", server.url],
    ["name", server.name],
    ["description", server.description],
    ["variables", recordOf(server.variables, writeVariable)],
  ]);
}

export function writeServers(servers: readonly Server[] | undefined): Content | undefined {
  return listUnlessEmpty(servers?.map(writeServer));
}
