import { isIgnoredParameter } from "../../model/index.js";
import type { Direction } from "../change.js";
import { matchBy } from "../compare/match.js";
import { compareLeftMember, type Parts } from "./compare-left-member.js";
import { compareExtensions, compareObjects, followBoth } from "./compare-objects.js";
import { findInItem, holdsOperation, listMethods } from "./operations.js";
import {
  follow,
  itemsOf,
  memberOf,
  membersOf,
  namesOf,
  textOf,
  type Part,
  type WrittenSpec,
} from "./part.js";
import { inside, type Site } from "./site.js";

/** A parameter as it is referred to, with what tells it from others. */
interface WrittenParameter {
  readonly part: Part;
  readonly key: string;
}

function listParameters(spec: WrittenSpec, list: Part | undefined): readonly WrittenParameter[] {
  return itemsOf(list).flatMap((part) => {
    const parameter = follow(spec, part);
    const location = textOf(memberOf(parameter, "in")) ?? "";
    const name = textOf(memberOf(parameter, "name")) ?? "";
    const key = `${location} ${location === "header" ? name.toLowerCase() : name}`;
    return isIgnoredParameter({ in: location, name }) ? [] : [{ part, key }];
  });
}

/** The parameters of a request, those of its path among them where it does not restate them. */
export function parametersOf(spec: WrittenSpec, path: Part, exchange: Part): readonly WrittenParameter[] {
  const own = listParameters(spec, memberOf(exchange, "parameters"));
  const restated = new Set(own.map(({ key }) => key));
  const shared = listParameters(spec, memberOf(path, "parameters"));
  return [...shared.filter(({ key }) => !restated.has(key)), ...own];
}

/** What is found in a part of an exchange belongs to it, and travels in a direction. */
function towards(site: Site, direction: Direction): Site {
  return site.owner.kind === "operation" ? { ...site, owner: { ...site.owner, direction } } : site;
}

/** `2XX` and everything within it is an answer to a call; what answers a webhook is a request to the API. */
function directionOf({ owner }: Site, status: string): Direction {
  if (owner.kind === "operation" && owner.isReversed) return "request";
  return status.startsWith("2") ? "response" : "error";
}

function compareResponses(site: Site, parts: Parts): void {
  const responses = {
    base: memberOf(parts.base, "responses"),
    revision: memberOf(parts.revision, "responses"),
  };
  if (!responses.base || !responses.revision) return;
  compareExtensions(site, { base: responses.base, revision: responses.revision });
  const others = new Map(
    [...membersOf(responses.revision)].map(([name, part]) => [name.toUpperCase(), part]),
  );
  for (const [status, base] of membersOf(responses.base)) {
    const revision = status.startsWith("x-") ? undefined : others.get(status.toUpperCase());
    if (!revision) continue;
    const place = towards(inside(site, `response ${status}`), directionOf(site, status));
    compareObjects(place, "response", { base, revision });
  }
}

/** Compares what two requests that stand for each other consist of, and what they are answered by. */
export function compareExchanges(site: Site, paths: Parts, parts: Parts): void {
  compareObjects(site, "operation", parts);
  const { matched } = matchBy(
    parametersOf(site.walk.base, paths.base, parts.base),
    parametersOf(site.walk.revision, paths.revision, parts.revision),
    ({ key }) => key,
  );
  for (const { base, revision } of matched) {
    compareObjects(inside(site, base.key), "parameter", { base: base.part, revision: revision.part });
  }
  compareResponses(site, parts);
  compareCallbacks(site, parts);
}

/** The site of what the API sends: an answer to the program that receives it. */
function turn(site: Site, operation: string): Site {
  const id = site.owner.kind === "operation" ? site.owner.operation : operation;
  return { ...site, owner: { kind: "operation", operation: id, direction: "response", isReversed: true } };
}

function compareCallbacks(site: Site, parts: Parts): void {
  const base = membersOf(memberOf(parts.base, "callbacks"));
  const revision = membersOf(memberOf(parts.revision, "callbacks"));
  for (const [name, callback] of base) {
    const other = revision.get(name);
    const place = inside(turn(site, name), `callback ${name}`);
    const both = other && followBoth(place, { base: callback, revision: other });
    if (both) compareHooks(place, both);
  }
}

/** Compares what the API sends to addresses of its callers: path items by name or by expression. */
export function compareHooks(site: Site, hooks: Parts): void {
  compareExtensions(site, hooks);
  const { walk } = site;
  for (const name of new Set([...namesOf(hooks.base), ...namesOf(hooks.revision)])) {
    if (name.startsWith("x-")) continue;
    const [base, revision] = [memberOf(hooks.base, name), memberOf(hooks.revision, name)];
    const place = site.owner.kind === "api" ? inside(turn(site, name), `webhook ${name}`) : site;
    const paths = base && revision && followBoth(place, { base, revision });
    if (paths) comparePathItems(place, paths);
    // Of one that came or went the model tells.
    else if (!holdsOperation(walk.base, base) && !holdsOperation(walk.revision, revision)) {
      compareLeftMember(place, hooks, name);
    }
  }
}

function comparePathItems(site: Site, paths: Parts): void {
  compareObjects(site, "path", paths);
  for (const method of listMethods(paths.base)) {
    const base = findInItem(paths.base, method);
    const revision = findInItem(paths.revision, method);
    if (base && revision) compareExchanges(site, paths, { base, revision });
  }
}
