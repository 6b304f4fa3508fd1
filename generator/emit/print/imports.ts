import { StructureKind, type ImportDeclarationStructure } from "ts-morph";
import { groupBy } from "../plan/group-by.js";
import { importPath } from "../plan/index.js";

/** A name that a file takes from another of the package. */
export interface Import {
  readonly name: string;
  /** The file that declares it: `src/types/logs.ts`. */
  readonly module: string;
  readonly isType: boolean;
}

/** The imports of a file, one statement a module, sorted by path; nothing is imported from the file itself. */
export function structureImports(
  file: string,
  imports: readonly Import[],
): readonly ImportDeclarationStructure[] {
  const foreign = imports.filter(({ module }) => module !== file);
  const groups = [...groupBy(foreign, ({ module }) => importPath(file, module))];
  return groups
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([moduleSpecifier, members]) => {
      const isTypeOnly = members.every(({ isType }) => isType);
      const distinct = new Map(members.map((member) => [member.name, member]));
      const sorted = [...distinct.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
      return {
        kind: StructureKind.ImportDeclaration,
        moduleSpecifier,
        isTypeOnly,
        namedImports: sorted.map(({ name, isType }) => ({ name, isTypeOnly: isType && !isTypeOnly })),
      };
    });
}
