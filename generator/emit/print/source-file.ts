import { IndentationText, Project, StructureKind, ts, type StatementStructures } from "ts-morph";
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
    if (statements.every(isText)) return finish(path, parse(path, statements.join("\n")));
    const file = this.#project.createSourceFile(path, { statements: statements.map(separate) });
    const printed = finish(path, file.compilerNode);
    file.forget();
    return printed;
  }
}

function isText(statement: Statement): statement is string {
  return typeof statement === "string";
}

/** The tree of a file whose statements are all text: there is nothing to print, and of comments only the text matters. */
function parse(path: string, text: string): ts.SourceFile {
  const options = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  return ts.createSourceFile(path, text, options, true);
}

function finish(path: string, file: ts.SourceFile): PrintedFile {
  const text = layOut(file);
  return text === undefined ? { path, text: file.text } : { path, text, isFormatted: true };
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
