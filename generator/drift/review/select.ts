import { idOf } from "../compare/operations.js";
import { suggestNames, type ApiSpec } from "../../model/index.js";
import type { Change } from "../change.js";
import { changeKinds, isChangeKind } from "../rules/kinds.js";
import { hasLevel, levelSelectors } from "./gate.js";

/** What to show of the changes. What a gate looks at is never picked. */
export interface Selection {
  /** Levels and kinds of which a change must have one; absent or empty: any. */
  readonly only?: readonly string[];
  /** A resource, dots between its parts; a change must touch an operation of it or of one inside it. */
  readonly resource?: string;
}

/** A name that can select nothing, and those it may have meant. */
export interface UnknownName {
  readonly name: string;
  readonly nearest: readonly string[];
}

/** Whether `--only` can be given this word. */
function isSelector(word: string): boolean {
  return levelSelectors.includes(word) || isChangeKind(word);
}

/** The words given to `--only` that are neither a level nor a kind of change. */
export function findUnknownSelectors(words: readonly string[]): readonly UnknownName[] {
  const known = [...levelSelectors, ...changeKinds];
  return words
    .filter((word) => !isSelector(word))
    .map((name) => ({ name, nearest: suggestNames(name, known) }));
}

/** Every resource of some specs and every one around it, dots between its parts. */
function listResources(specs: readonly ApiSpec[]): readonly string[] {
  const names = specs.flatMap(({ operations }) =>
    operations.flatMap(({ resource }) => resource.map((_, last) => resource.slice(0, last + 1).join("."))),
  );
  return [...new Set(names)].sort();
}

/** The resource given to `--resource`, where none of some specs has it. */
export function findUnknownResource(
  resource: string | undefined,
  specs: readonly ApiSpec[],
): UnknownName | undefined {
  const known = listResources(specs);
  const ids = specs.flatMap(({ operations }) => operations.map(idOf));
  if (resource === undefined || known.includes(resource) || ids.includes(resource)) return undefined;
  return { name: resource, nearest: suggestNames(resource, known) };
}

function isOf(change: Change, word: string): boolean {
  return word === change.kind || hasLevel(change, word);
}

/** Picks the changes that a person asked for; an operation may be named in place of a resource. */
export function selectChanges(changes: readonly Change[], selection: Selection): readonly Change[] {
  const { only = [], resource } = selection;
  return changes
    .filter((change) => only.length === 0 || only.some((word) => isOf(change, word)))
    .filter(
      ({ operations }) =>
        resource === undefined ||
        operations.some((operation) => operation === resource || operation.startsWith(`${resource}.`)),
    );
}
