import { Project, type SourceFileStructure, type ts } from "ts-morph";
import { stringifyJson, type OutputFile } from "../../model/index.js";
import { findForeignCode } from "./find-foreign-code.js";
import { findMisprint, type ParsedFile } from "./find-misprint.js";
import { kinds, type SourceFile, type Statement } from "./structures.js";

/** What was printed is not what was asked for: text of a document became code, or an emitter is wrong. */
export class MisprintError extends Error {}

/** Prints a file by ts-morph; throws `MisprintError` where the tree that this gives does not say what the structures do. */
export function printChecked(file: SourceFile): OutputFile {
  const parsed = print(file);
  const misprint = findMisprint(file.statements, parsed);
  if (misprint !== undefined) throw complain(file, locate(file, misprint));
  const foreign = findForeignCode(parsed);
  if (foreign) throw complain(file, describeForeign(foreign, file, parsed));
  return { path: file.path, text: parsed.text };
}

function complain({ path }: SourceFile, misprint: string): MisprintError {
  return new MisprintError(`${path} was not printed as it was asked for: ${misprint}`);
}

function print({ path, statements }: SourceFile): ParsedFile {
  // A project for each file, so that nothing is kept of those that are done.
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const structure: SourceFileStructure = { kind: kinds.file, statements: statements.map(setApart) };
  return project.createSourceFile(path, structure).compilerNode as ParsedFile;
}

/** Declarations stand apart; imports and exports together. */
function setApart(statement: Statement, index: number): Statement {
  const isTogether = index === 0 || statement.kind === kinds.import || statement.kind === kinds.export;
  return isTogether ? statement : { leadingTrivia: "\n", ...statement };
}

/** What is wrong, under the name of the first statement that is wrong by itself. */
function locate({ path, statements }: SourceFile, misprint: string): string {
  for (const statement of statements) {
    const own = findMisprint([statement], print({ path, statements: [statement] }));
    if (own !== undefined) return nameOrigin(statement) + own;
  }
  return misprint;
}

function describeForeign(foreign: ts.Node, { statements }: SourceFile, parsed: ParsedFile): string {
  const code = parsed.text.slice(foreign.getStart(parsed), foreign.end);
  const index = parsed.statements.findIndex(({ end }) => foreign.end <= end);
  return `${nameOrigin(statements[index])}no emitter writes ${stringifyJson(code)}`;
}

function nameOrigin(statement: Statement | undefined): string {
  return statement?.origin === undefined ? "" : `${statement.origin}: `;
}
