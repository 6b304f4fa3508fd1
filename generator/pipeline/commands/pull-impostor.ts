import { findDialect, findForeignLanguage, recogniseDialect } from "../../dialects/index.js";
import { describesApi } from "../project/describes-api.js";
import { findMergeConflict } from "../project/merge-conflict.js";
import { readDocuments } from "../project/readings.js";
import type { SourceEntry } from "../project/manifest.js";

/** What tells whether a text is the page it should be. */
export interface Expected extends Pick<SourceEntry, "file" | "dialect"> {
  /** Whether the project has dialects of its own: that is code, which pull does not run. */
  readonly hasOwnDialects: boolean;
  /** The text of the page on disk; absent where there is none. */
  readonly before?: string;
}

/** Why docwright's own dialects find no page of the API in a text: an error page, a log-in page and an empty shell hold no operation and no type. */
function findProblem({ dialect: name, file }: Expected, text: string): string | undefined {
  const dialect = name === undefined ? recogniseDialect(text) : findDialect(name);
  if (!dialect?.recognises(text)) {
    const language = findForeignLanguage(text);
    if (language !== undefined)
      return `the answer is the ${language} page of an operation; name the address of its HTTP page`;
    return `the answer is not a page of ${name === undefined ? "any dialect" : `the dialect ${name}`}`;
  }
  const { readings } = readDocuments([{ document: { name: file, text }, dialect: dialect.name, rank: 1 }]);
  return describesApi(readings) ? undefined : "the answer documents no operation";
}

const listWords = (text: string): Set<string> => new Set(text.match(/[\p{L}\p{N}_]{3,}/gu));

/** A page that was edited keeps most of its words; an error page or a log-in page has next to none of them. */
const fewestKept = 1 / 5;

/** Whether a text has so little in common with another that it cannot be a later version of it. */
function isOtherPage(text: string, before: string): boolean {
  const [words, old] = [listWords(text), [...listWords(before)]];
  return old.filter((word) => words.has(word)).length < old.length * fewestKept;
}

/** Why a text is not the page it should be. */
export function findImpostor(expected: Expected, text: string): string | undefined {
  const { before, dialect, file, hasOwnDialects } = expected;
  if (findMergeConflict({ name: file, text })) return "the answer has the markers of a merge conflict";
  const mayBeOwn = hasOwnDialects && (dialect === undefined || !findDialect(dialect));
  const problem = findProblem(expected, text);
  if (problem === undefined || !mayBeOwn) return problem;
  if (text.trim() === "") return "the answer is empty";
  if (before === undefined || !isOtherPage(text, before)) return undefined;
  return "the answer has hardly a word of the page on disk; delete that file if it is the page all the same";
}
