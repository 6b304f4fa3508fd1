import { IndentationText, Project, StructureKind, type StatementStructures } from "ts-morph";
import type { OutputFile } from "../../model/index.js";
import { layOut } from "../layout/lay-out.js";

/** What stands in a file: structures of declarations, and statements as text. */
export type Statement = StatementStructures | string;

/** A file as it was printed; one that is not in prettier's form yet must be formatted. */
export interface PrintedFile extends OutputFile {
  readonly isFormatted?: true;
}

/** Prints files of declarations from structures, given as one array a file: adding them one by one is ten times slower. */
export class SourcePrinter {
  readonly #project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces },
  });

  print(path: string, statements: readonly Statement[]): PrintedFile {
    const file = this.#project.createSourceFile(path, { statements: statements.map(separate) });
    const text = layOut(file.compilerNode);
    const printed: PrintedFile =
      text === undefined ? { path, text: file.getFullText() } : { path, text, isFormatted: true };
    file.forget();
    return printed;
  }
}

/** A blank line before each declaration; imports and exports of other files stand together. */
function separate(statement: Statement, index: number, all: readonly Statement[]): Statement {
  if (typeof statement === "string" || index === 0) return statement;
  const previous = all[index - 1];
  const isTogether = isModuleStatement(statement) && previous !== undefined && isModuleStatement(previous);
  return isTogether ? statement : { ...statement, leadingTrivia: "\n" };
}

function isModuleStatement(statement: Statement): boolean {
  if (typeof statement === "string") return false;
  return (
    statement.kind === StructureKind.ImportDeclaration || statement.kind === StructureKind.ExportDeclaration
  );
}
