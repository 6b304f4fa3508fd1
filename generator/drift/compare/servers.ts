import { pointerTo, type Operation, type Server, type ServerVariable } from "../../model/index.js";
import type { Relation, Side } from "../change.js";
import { addressOf, addressOfServer, listServers } from "./address.js";
import { compareField } from "./annotations.js";
import { report, type Position } from "./comparison.js";
import { compareUnknownFields } from "./known-fields.js";
import { matchBy, matchFurther, matchLast, type Match } from "./match.js";
import { belowEach } from "./position.js";

/** The servers of both sides, and the pointer to the list that each stands in. */
interface Lists {
  readonly base: readonly Server[];
  readonly revision: readonly Server[];
}

/** What a list of servers means for requests: the first address is where they go, the rest are open to choice. */
function addressesOf(servers: readonly Server[]): string {
  return servers.map(addressOfServer).join();
}

/** The values that a variable may be given; undefined where any is taken. One that is not there has none to choose. */
function valuesOf(variable: ServerVariable | undefined): ReadonlySet<string> | undefined {
  if (!variable) return new Set();
  return variable.enum && new Set(variable.enum);
}

function isWithin(inner: ReadonlySet<string> | undefined, outer: ReadonlySet<string> | undefined): boolean {
  if (!outer) return true;
  return inner !== undefined && [...inner].every((value) => outer.has(value));
}

/** A variable that can only have its default is as good as none. */
function choicesOf(variable: ServerVariable | undefined): ReadonlySet<string> | undefined {
  const values = valuesOf(variable);
  return values?.size === 1 ? new Set() : values;
}

function relateVariables(base: ServerVariable | undefined, revision: ServerVariable | undefined): Relation {
  const [before, after] = [choicesOf(base), choicesOf(revision)];
  const [widens, narrows] = [isWithin(before, after), isWithin(after, before)];
  if (widens && narrows) return "equal";
  if (widens) return "widens";
  return narrows ? "narrows" : "incomparable";
}

function printValues(variable: ServerVariable | undefined): string | undefined {
  return variable && (variable.enum?.toSorted().join(", ") ?? "any value");
}

/** A variable of a server, with what else is known of it. */
interface NamedVariable {
  readonly name: string;
  /** The address around the variable: the other names in it aside. */
  readonly around: string;
  readonly variable: ServerVariable;
}

function listVariables({ url, variables = {} }: Server): readonly NamedVariable[] {
  return Object.entries(variables).map(([name, variable]) => {
    const around = url.replaceAll(/\{([^{}]*)\}/gu, (_, one: string) => (one === name ? "{x}" : "{}"));
    return { name, around, variable };
  });
}

/**
 * Compares what a caller may put into the address of one server: variables in one place of it, then those of one name. Where
 * the address is another one, that tells of those that came or went with it.
 */
function compareVariables(at: Position, { base, revision }: Match<Server>, isMoved: boolean): void {
  const byPlace = matchBy(listVariables(base), listVariables(revision), ({ around }) => around);
  const { matched, removed, added } = matchFurther(byPlace, (gone, come) =>
    matchBy(gone, come, ({ name }) => name),
  );
  for (const pair of matched) compareVariable(at, pair);
  if (isMoved) return;
  for (const one of removed) compareVariable(at, { base: one });
  for (const one of added) compareVariable(at, { revision: one });
}

function compareVariable(at: Position, { base, revision }: Partial<Match<NamedVariable>>): void {
  const [from, to] = [base?.variable, revision?.variable];
  const stepsTo = (one: NamedVariable | undefined) => (one ? pointerTo("variables", one.name) : "");
  const name = (revision ?? base)?.name ?? "";
  const place = belowEach(at, stepsTo(base), stepsTo(revision), `variable ${name}`);
  const wireRelation = relateVariables(from, to);
  const places = { base: place.base, revision: place.revision };
  if (base && revision && base.name !== revision.name) {
    // What is sent has the value, and not the name.
    const names = { before: base.name, after: revision.name };
    report(place, { kind: "title-changed", keyword: "variables", ...places, ...names });
  }
  if (wireRelation !== "equal") {
    report(place, {
      kind: "server-variable-changed",
      keyword: "enum",
      ...places,
      before: printValues(from),
      after: printValues(to),
      wireRelation,
    });
  }
  if (from && to) {
    const field = { kind: "description-changed", keyword: "description" } as const;
    compareField(place, field, from.description, to.description);
  }
}

function compareMatch(at: Position, match: Match<Server>, isMoved = false): void {
  const { base, revision } = match;
  compareField(at, { kind: "title-changed", keyword: "name" }, base.name, revision.name);
  const field = { kind: "description-changed", keyword: "description" } as const;
  compareField(at, field, base.description, revision.description);
  compareUnknownFields(at, "server", base, revision);
  compareVariables(at, match, isMoved);
}

/** Where the servers of the API stand. */
const ofApi = pointerTo("servers");

/** Compares two lists of servers at the place of the list on each side. */
function compareServers(at: Position, lists: Lists): void {
  const { base, revision } = lists;
  const steps = (server: Server, side: Side) =>
    lists[side].length === 0 ? "" : pointerTo(Math.max(0, lists[side].indexOf(server)));
  const [before, after] = [listServers(base), listServers(revision)];
  const byAddress = matchBy(before, after, addressOfServer);
  for (const match of byAddress.matched) {
    compareMatch(belowEach(at, steps(match.base, "base"), steps(match.revision, "revision")), match);
  }
  // The server that holds where none is named neither comes nor goes.
  const others = matchLast(
    byAddress.removed.filter((server) => base.includes(server)),
    byAddress.added.filter((server) => revision.includes(server)),
  );
  // Where a path has servers of its own no more those of the API hold, whose words are what they were.
  const isOneList = (at.base === ofApi) === (at.revision === ofApi);
  for (const match of others.matched) {
    const place = belowEach(at, steps(match.base, "base"), steps(match.revision, "revision"));
    // One address may have changed by what is filled in alone.
    const isFilled = match.base.url === match.revision.url;
    report(at, {
      kind: "server-changed",
      base: place.base,
      revision: place.revision,
      before: isFilled ? addressOfServer(match.base) : match.base.url,
      after: isFilled ? addressOfServer(match.revision) : match.revision.url,
    });
    if (isOneList) compareMatch(place, match, !isFilled);
  }
  for (const server of others.removed) {
    report(at, { kind: "server-removed", base: at.base + steps(server, "base"), before: server.url });
  }
  for (const server of others.added) {
    report(at, {
      kind: "server-added",
      revision: at.revision + steps(server, "revision"),
      after: server.url,
    });
  }
  compareDefault(at, before, after);
}

/** The first server is where the client sends its requests; which one that is matters, the order of the rest does not. */
function compareDefault(at: Position, base: readonly Server[], revision: readonly Server[]): void {
  const [before, after] = [base, revision].map(([first]) => first && addressOfServer(first));
  const has = (servers: readonly Server[], address: string | undefined) =>
    servers.some((server) => addressOfServer(server) === address);
  const isReordered = before !== after && has(base, after) && has(revision, before);
  if (!isReordered) return;
  report(at, {
    kind: "server-changed",
    keyword: "first",
    base: at.base + pointerTo(0),
    revision: at.revision + pointerTo(0),
    before,
    after,
    wireRelation: "equal",
  });
}

/**
 * Compares the servers of two specs. Where every operation keeps its whole address, a single server is only written
 * otherwise: a part of it moved to the paths, or from them.
 */
export function compareServersOfApi(at: Position, areAddressesKept: boolean): void {
  const base = at.comparison.base.spec.servers;
  const revision = at.comparison.revision.spec.servers;
  const [before, after] = [listServers(base), listServers(revision)];
  const isSame = addressesOf(before) === addressesOf(after);
  const isRewritten = areAddressesKept && before.length === 1 && after.length === 1;
  if (isSame || !isRewritten) compareServers(at, { base, revision });
}

/** Compares the servers of two operations where either has some of its own, or its path has; the rest are those of the API. */
export function compareServersOfOperation(operation: Position, { base, revision }: Match<Operation>): void {
  if (!base.servers && !revision.servers) return;
  const { comparison } = operation;
  const { spec: before } = comparison.base;
  const { spec: after } = comparison.revision;
  const lists = { base: base.servers ?? before.servers, revision: revision.servers ?? after.servers };
  const isMoved = addressesOf(listServers(lists.base)) !== addressesOf(listServers(lists.revision));
  const isOneEach = lists.base.length <= 1 && lists.revision.length <= 1;
  if (isMoved && isOneEach && addressOf(before, base) === addressOf(after, revision)) return;
  const steps = pointerTo("servers");
  const at = {
    ...operation,
    base: base.servers ? operation.base + steps : steps,
    revision: revision.servers ? operation.revision + steps : steps,
  };
  compareServers(at, lists);
}
