import { groupBy } from "../../model/index.js";
import { printStringLiteral } from "../escape/string-literal.js";
import { importPath } from "../plan/index.js";
import type { ModuleStatement } from "../syntax/declaration.js";

/** A name that a file takes from another of the package. */
export interface Import {
  readonly name: string;
  /** The file that declares it: `src/types/logs.ts`. */
  readonly module: string;
  readonly isType: boolean;
}

/** The imports of a file, one statement a module, sorted by path; nothing is imported from the file itself. */
export function printImports(file: string, imports: readonly Import[]): readonly ModuleStatement[] {
  const foreign = imports.filter(({ module }) => module !== file);
  const groups = [...groupBy(foreign, ({ module }) => importPath(file, module))];
  return groups
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([specifier, members]) => printImport(specifier, members));
}

function printImport(specifier: string, members: readonly Import[]): ModuleStatement {
  const isType = members.every((member) => member.isType);
  const distinct = new Map(members.map((member) => [member.name, member]));
  const sorted = [...distinct.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const what = sorted.map((member) => (member.isType && !isType ? `type ${member.name}` : member.name));
  return { kind: "import", isType, what, from: printStringLiteral(specifier) };
}

/** `import * as logs from "./logs.js"`. */
export function printNamespaceImport(file: string, name: string, module: string): ModuleStatement {
  return { kind: "import", what: `* as ${name}`, from: printStringLiteral(importPath(file, module)) };
}

/** What a file exports of another: names, or as a text all of them: `* as logs`. */
export function printExport(
  file: string,
  module: string,
  what: ModuleStatement["what"],
  isType = false,
): ModuleStatement {
  return { kind: "export", isType, what, from: printStringLiteral(importPath(file, module)) };
}
