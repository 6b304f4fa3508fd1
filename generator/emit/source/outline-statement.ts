import type { ExportSpecifierStructure, ImportSpecifierStructure, OptionalKind } from "ts-morph";
import type { Outline } from "./outline.js";
import { kinds, type Statement } from "./structures.js";

/** What a structure asks for. */
export function outlineStatement(statement: Statement): Outline {
  switch (statement.kind) {
    case kinds.import: {
      const { isTypeOnly, moduleSpecifier: from, namedImports, namespaceImport } = statement;
      const names = namespaceImport === undefined ? listNames(namedImports) : [`* as ${namespaceImport}`];
      return { keyword: isTypeOnly ? "import type" : "import", names, from };
    }
    case kinds.export: {
      const { isTypeOnly, moduleSpecifier: from, namedExports, namespaceExport } = statement;
      const all = listNames(namedExports);
      const names = namespaceExport === undefined ? all : [`* as ${namespaceExport}`];
      const isWhole = names.length === 0 && from !== undefined;
      return { keyword: isTypeOnly ? "export type" : "export", names: isWhole ? ["*"] : names, from };
    }
    case kinds.interface: {
      const { indexSignatures = [], isExported, name, properties = [] } = statement;
      const indexes = indexSignatures.map(({ keyName = "" }) => `[${keyName}]`);
      const members = properties.map((member) => `${member.name}${member.hasQuestionToken ? "?" : ""}`);
      return { isExported, keyword: "interface", name, names: [...indexes, ...members] };
    }
    case kinds.alias:
      return { isExported: statement.isExported, keyword: "type", name: statement.name, names: [] };
    case kinds.variable: {
      const { declarations, isExported } = statement;
      return { isExported, keyword: "const", names: declarations.map(({ name }) => name) };
    }
    case kinds.function: {
      const { isExported, name, parameters = [] } = statement;
      return { isExported, keyword: "function", name, names: parameters.map((parameter) => parameter.name) };
    }
    default:
      return statement satisfies never;
  }
}

type Specifier = OptionalKind<ExportSpecifierStructure> | OptionalKind<ImportSpecifierStructure>;

/** The names of an import or export, each perhaps with `type` before or `as other` behind it. */
function listNames(specifiers: readonly Specifier[] = []): readonly string[] {
  return specifiers.map(({ alias, isTypeOnly, name }) => printName(name, alias, isTypeOnly));
}

/** `type a as b`. */
export function printName(name: string, alias: string | undefined, isTypeOnly = false): string {
  return `${isTypeOnly ? "type " : ""}${name}${alias === undefined ? "" : ` as ${alias}`}`;
}
