import {
  groupBy,
  stringifyJson,
  type Operation,
  type SecurityRequirement,
  type Server,
} from "../../model/index.js";
import type { DraftApi, DraftOperation } from "../draft-api.js";
import { findOwnServer, findUsualServer } from "./shown-servers.js";
import { firstTold } from "../told.js";

/** The servers and the security that most operations state, and those of an operation that states others. */
export interface SharedFacts {
  readonly servers?: readonly Server[];
  readonly security?: readonly SecurityRequirement[];
  readonly ownOf: (operation: DraftOperation) => Pick<Operation, "servers" | "security">;
}

/** The value that most operations have; of several, the first by the alphabet, so that no order of pages matters. */
function findUsual<T>(values: readonly (T | undefined)[]): T | undefined {
  const stated = values.filter((value) => value !== undefined);
  const groups = [...groupBy(stated, (value) => stringifyJson(value))];
  groups.sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
  return groups[0]?.[1][0];
}

const serversOf = ({ told }: DraftOperation) => firstTold(told, "servers")?.assertion.servers;
const securityOf = ({ told }: DraftOperation) => firstTold(told, "security")?.assertion.security;

/** The server that the examples of an operation send to, where that is no server of the API. */
function findOwnServers(
  operation: DraftOperation,
  servers: readonly Server[] | undefined,
  usual: string | undefined,
): readonly Server[] | undefined {
  const url = findOwnServer(operation, usual);
  return url === undefined || servers?.some((server) => server.url === url) ? undefined : [{ url }];
}

function isSame(a: unknown, b: unknown): boolean {
  return stringifyJson(a) === stringifyJson(b);
}

/** Lifts what most operations of specs say of servers and security to the API. */
export function shareFacts(api: DraftApi): SharedFacts {
  const { operations } = api;
  const servers = findUsual(operations.map(serversOf));
  const security = findUsual(operations.map(securityOf));
  const usual = findUsualServer(api);
  return {
    ...(servers && { servers }),
    ...(security && { security }),
    ownOf: (operation) => {
      const ownServers = serversOf(operation) ?? findOwnServers(operation, servers, usual);
      const ownSecurity = securityOf(operation);
      return {
        ...(ownServers && !isSame(ownServers, servers) && { servers: ownServers }),
        ...(ownSecurity && !isSame(ownSecurity, security) && { security: ownSecurity }),
      };
    },
  };
}
