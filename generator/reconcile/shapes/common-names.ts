import { groupBy, toSingular } from "../../model/index.js";
import type { DraftApi, DraftOperation } from "../draft-api.js";
import type { Draft } from "../draft.js";
import { toPascalCase } from "../names/words.js";
import { reservedNames } from "./reserved-names.js";
import type { ShapeOf } from "./uses.js";

/** What the names of the types of an operation's resource begin with: `AIGateway` of `AIGatewayListResponse`. */
export function findTypePrefix({ name }: DraftOperation): string {
  const suffix = `${name.name}response`;
  const { documented } = name;
  if (documented?.toLowerCase().endsWith(suffix.toLowerCase()) && documented.length > suffix.length) {
    return documented.slice(0, -suffix.length);
  }
  return toPascalCase(toSingular(name.resource.heading));
}

interface DocumentedType {
  readonly name: string;
  readonly prefix: string;
  readonly draft: Draft;
}

function listDocumented(api: DraftApi): DocumentedType[] {
  const seen = new Set<string>();
  return api.operations.flatMap((operation) => {
    const name = operation.name.documented;
    const draft = name === undefined ? undefined : api.types.get(name);
    if (name === undefined || !draft || seen.has(name)) return [];
    seen.add(name);
    return [{ name, prefix: findTypePrefix(operation), draft }];
  });
}

/** Of several shapes of one resource, the one that `get` returns is the resource's own; then `list`'s, then the most common. */
function weigh(group: readonly DocumentedType[]): number {
  const names = new Set(group.map(({ name }) => name));
  const [first] = group;
  if (first && names.has(`${first.prefix}GetResponse`)) return 0;
  if (first && names.has(`${first.prefix}ListResponse`)) return 1;
  return 2 + 1 / group.length;
}

function compareNames(a: DocumentedType, b: DocumentedType): number {
  return a.name.length - b.name.length || (a.name < b.name ? -1 : 1);
}

/** Documented types with one shape: the name it is written under, and the documented names that are aliases of it. */
export interface SharedType {
  readonly name: string;
  readonly members: readonly DocumentedType[];
}

/** The words that all documented names of a resource share: `DynamicRouting`, `DynamicRoutingResponse`. */
function listCommonNames([first]: readonly DocumentedType[]): string[] {
  return first ? [first.prefix, `${first.prefix}Response`, first.name] : [];
}

function nameGroups(groups: readonly DocumentedType[][], taken: Set<string>): SharedType[] {
  return groups
    .map((group) => [...group].sort(compareNames))
    .sort((a, b) => weigh(a) - weigh(b) || ((a[0]?.name ?? "") < (b[0]?.name ?? "") ? -1 : 1))
    .flatMap((members) => {
      const isFree = (name: string) => !taken.has(name) && !reservedNames.has(name);
      const name = listCommonNames(members).find(isFree) ?? members[0]?.name;
      if (name === undefined) return [];
      taken.add(name);
      return [{ name, members }];
    });
}

/**
 * Documented types of one resource that have one shape, by two or more: `AIGateway` behind its five responses. Where a
 * resource has several such shapes, what `get` returns takes the common name and the next one adds `Response`.
 */
export function findSharedTypes(api: DraftApi, shapeOf: ShapeOf): SharedType[] {
  const structured = listDocumented(api).filter(
    ({ draft }) => draft.kind === "object" || draft.kind === "union",
  );
  const taken = new Set(api.types.keys());
  return [...groupBy(structured, ({ prefix }) => prefix).values()].flatMap((types) => {
    const groups = [...groupBy(types, ({ draft }) => shapeOf(draft)).values()];
    return nameGroups(
      groups.filter((group) => group.length > 1),
      taken,
    );
  });
}
