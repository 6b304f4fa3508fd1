import { StructureKind, type ImportDeclarationStructure } from "ts-morph";
import { printStringLiteral } from "../escape/string-literal.js";
import { groupBy } from "../plan/group-by.js";
import { importPath } from "../plan/index.js";

/** A name that a file takes from another of the package. */
export interface Import {
  readonly name: string;
  /** The file that declares it: `src/types/logs.ts`. */
  readonly module: string;
  readonly isType: boolean;
}

/** What a file takes from one module. */
interface ImportStatement {
  readonly moduleSpecifier: string;
  readonly isTypeOnly: boolean;
  readonly namedImports: { readonly name: string; readonly isTypeOnly: boolean }[];
}

/** The imports of a file, one statement a module, sorted by path; nothing is imported from the file itself. */
function groupImports(file: string, imports: readonly Import[]): readonly ImportStatement[] {
  const foreign = imports.filter(({ module }) => module !== file);
  const groups = [...groupBy(foreign, ({ module }) => importPath(file, module))];
  return groups
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([moduleSpecifier, members]) => {
      const isTypeOnly = members.every(({ isType }) => isType);
      const distinct = new Map(members.map((member) => [member.name, member]));
      const sorted = [...distinct.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
      return {
        moduleSpecifier,
        isTypeOnly,
        namedImports: sorted.map(({ name, isType }) => ({ name, isTypeOnly: isType && !isTypeOnly })),
      };
    });
}

/** The imports of a file of structures. */
export function structureImports(
  file: string,
  imports: readonly Import[],
): readonly ImportDeclarationStructure[] {
  return groupImports(file, imports).map((statement) => ({
    kind: StructureKind.ImportDeclaration,
    ...statement,
  }));
}

/** The imports of a file of text. */
export function printImports(file: string, imports: readonly Import[]): readonly string[] {
  return groupImports(file, imports).map(({ isTypeOnly, moduleSpecifier, namedImports }) => {
    const names = namedImports.map(({ name, isTypeOnly: isType }) => (isType ? `type ${name}` : name));
    const keyword = isTypeOnly ? "import type" : "import";
    return `${keyword} { ${names.join(", ")} } from ${printStringLiteral(moduleSpecifier)};`;
  });
}
