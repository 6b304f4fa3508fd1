import { groupBy } from "../../model/index.js";
import { isReservedWord } from "../escape/identifier.js";
import { allocateNames } from "../plan/allocate-names.js";
import { importPath } from "../plan/index.js";
import { kinds, type ExportStructure, type ImportStructure } from "../source/structures.js";

/** A name that a file takes from another of the package. */
export interface Import {
  readonly name: string;
  /** The file that declares it: `src/types/logs.ts`. */
  readonly module: string;
  readonly isType: boolean;
}

/** The imports of a file, one statement a module, sorted by path; nothing is imported from the file itself. */
export function emitImports(file: string, imports: readonly Import[]): readonly ImportStructure[] {
  const foreign = imports.filter(({ module }) => module !== file);
  const groups = [...groupBy(foreign, ({ module }) => importPath(file, module))];
  return groups
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([moduleSpecifier, members]) => emitImport(moduleSpecifier, members));
}

function emitImport(moduleSpecifier: string, members: readonly Import[]): ImportStructure {
  const isTypeOnly = members.every((member) => member.isType);
  const distinct = new Map(members.map((member) => [member.name, member]));
  const sorted = [...distinct.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const namedImports = sorted.map(({ name, isType }) => ({ name, isTypeOnly: isType && !isTypeOnly }));
  return { kind: kinds.import, isTypeOnly, namedImports, moduleSpecifier };
}

/** `import * as logs from "./logs.js"`. */
export function emitNamespaceImport(
  file: string,
  name: string,
  module: string,
  isTypeOnly = false,
): ImportStructure {
  return {
    kind: kinds.import,
    isTypeOnly,
    namespaceImport: name,
    moduleSpecifier: importPath(file, module),
  };
}

/** `export { a, b } from "./logs.js"`, or all that the module exports where no names are given. */
export function emitExport(file: string, module: string, names: readonly string[] = []): ExportStructure {
  return {
    kind: kinds.export,
    namedExports: names.map((name) => ({ name })),
    moduleSpecifier: importPath(file, module),
  };
}

/** `export type { A, B } from "./logs.js"`, or all of its types where no names are given. */
export function emitTypeExport(file: string, module: string, names: readonly string[] = []): ExportStructure {
  return { ...emitExport(file, module, names), isTypeOnly: true };
}

/** A module of the package, under the name that a file exports it as. */
interface Namespace {
  readonly name: string;
  readonly module: string;
}

/**
 * `import * as logs from "./logs.js"` and `export { logs }`. The short form, `export * as logs`, is one that the Babel preset
 * of React Native refuses (0.88). A name that is reserved, or means something else in the file, is given on the way out:
 * `export { publicResource as public }`.
 */
export function emitNamespaces(
  file: string,
  namespaces: readonly Namespace[],
  taken: ReadonlySet<string> = new Set(),
): { readonly imports: readonly ImportStructure[]; readonly exports: readonly ExportStructure[] } {
  const isFree = (name: string): boolean => !isReservedWord(name) && !taken.has(name);
  const locals = allocateNames(
    namespaces.map(({ name }) => ({ key: name, wanted: isFree(name) ? name : `${name}Resource` })),
    taken,
  );
  const named = namespaces.map((namespace) => ({ ...namespace, local: locals.get(namespace.name) ?? "" }));
  const namedExports = named.map(({ local, name }) =>
    local === name ? { name } : { name: local, alias: name },
  );
  return {
    imports: named.map(({ local, module }) => emitNamespaceImport(file, local, module)),
    exports: named.length === 0 ? [] : [{ kind: kinds.export, namedExports }],
  };
}
