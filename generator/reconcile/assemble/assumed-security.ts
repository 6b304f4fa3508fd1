import { diagnose } from "../../diagnostics.js";
import type { Diagnostic, Operation, Server } from "../../model/index.js";
import type { DraftApi, DraftOperation } from "../draft-api.js";
import { findTold, firstTold } from "../told.js";

/** What holds for the operations whose documents state no way to authenticate. */
export interface AssumedSecurity {
  readonly ownOf: (operation: DraftOperation) => Pick<Operation, "security">;
  readonly diagnostics: readonly Diagnostic[];
}

/** Scheme and host of an address, as it is written; undefined of one that says no host. */
function hostOf({ url }: Server): string | undefined {
  return /^[^/]*:\/\/[^/]*/u.exec(url)?.[0].toLowerCase();
}

function isSilent({ told }: DraftOperation): boolean {
  return [...findTold(told, "security"), ...findTold(told, "credential")].length === 0;
}

function asksForCredential({ told }: DraftOperation): boolean {
  const stated = firstTold(told, "security");
  return stated ? stated.assertion.security.length > 0 : findTold(told, "credential").length > 0;
}

/**
 * An operation whose documents state no way to authenticate takes that of the API, which pages leave away, and which is
 * reported where an excerpt of OpenAPI leaves it away. It takes none where it is at a host at which no document shows a
 * credential: what was given for one host is not sent to another.
 */
export function assumeSecurity(
  { operations }: DraftApi,
  serversOf: (operation: DraftOperation) => readonly Server[],
): AssumedSecurity {
  const hosts = new Set(operations.filter(asksForCredential).flatMap(serversOf).map(hostOf));
  const isElsewhere = (operation: DraftOperation) => {
    const own = serversOf(operation).map(hostOf);
    return own.length > 0 && own.every((host) => host !== undefined && !hosts.has(host));
  };
  const silent = operations.filter(isSilent);
  const areKnown = hosts.size > 0 && !hosts.has(undefined);
  const withheld = new Set(areKnown ? silent.filter(isElsewhere) : []);
  return {
    ownOf: (operation) => (withheld.has(operation) ? { security: [] } : {}),
    diagnostics: silent.flatMap((operation) => reportAssumed(operation, withheld.has(operation))),
  };
}

function reportAssumed({ key, told }: DraftOperation, isWithheld: boolean): readonly Diagnostic[] {
  const operation = `${key.method} ${key.path}`;
  const named = firstTold(told, "name");
  if (isWithheld) return [diagnose("security-withheld", { operation }, (named ?? told[0])?.at)];
  return named ? [diagnose("security-assumed", { operation }, named.at)] : [];
}
