import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stringifyJson, type OutputFile } from "../../model/index.js";
import { identifyFolder } from "./identity.js";
import type { Owns } from "./ownership.js";
import { hasState, lookAt, refuseState, stageOf, unlessGone, type StateFolder } from "./state-folder.js";
import { writeText } from "./write-text.js";

/** What is still to be done of a write set; the staged file of a target is called after its index. */
export interface Journal {
  readonly targets: readonly string[];
  readonly removals: readonly string[];
}

interface SignedJournal extends Journal {
  /** Of the state folder that it was written in. */
  readonly identity: string;
}

function isListOfText(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isSigned(value: unknown): value is SignedJournal {
  const journal = (value ?? {}) as Partial<Record<keyof SignedJournal, unknown>>;
  return (
    typeof journal.identity === "string" && isListOfText(journal.targets) && isListOfText(journal.removals)
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether something lies where the journal would, be it one or not. */
export function hasJournal(state: StateFolder): boolean {
  return hasState(state) && lookAt(state.journal) !== undefined;
}

/** The journal of a command that was killed here; throws where it is not one that this very folder was left with. */
export function readJournal(state: StateFolder, owns: Owns): Journal | undefined {
  if (!hasState(state)) return undefined;
  const found = lookAt(state.journal);
  if (found && !found.isFile()) throw refuseState(state.journal, "is no file, so docwright did not write it");
  const text = unlessGone(() => readFileSync(state.journal, "utf8"));
  const identity = unlessGone(() => identifyFolder(state.path));
  if (text === undefined || identity === undefined) return undefined;
  const journal = parse(text);
  if (!isSigned(journal)) throw refuseState(state.journal, "is no journal, or a torn one");
  if (journal.identity !== identity)
    throw refuseState(state.journal, "was not written by a command in this folder");
  const stranger = [...journal.targets, ...journal.removals].find((path) => !owns(path));
  if (stranger !== undefined)
    throw refuseState(state.journal, `names ${stranger}, which docwright does not write`);
  return journal;
}

/** Stages files and writes the journal. Its rename is the point of no return: before it the old output stands, after it the new one will. */
export function writeJournal(
  state: StateFolder,
  files: readonly OutputFile[],
  removals: readonly string[],
): void {
  const folder = stageOf(state);
  clearStage(state);
  mkdirSync(folder);
  files.forEach((file, index) => {
    writeText(join(folder, String(index)), file.text);
  });
  const targets = files.map(({ path }) => path);
  const journal: SignedJournal = { identity: identifyFolder(state.path), targets, removals };
  writeText(join(folder, "journal"), stringifyJson(journal));
  renameSync(join(folder, "journal"), state.journal);
}

/** Forgets what waits to be put in place. */
export function clearStage(state: StateFolder): void {
  if (existsSync(state.path)) rmSync(stageOf(state), { recursive: true, force: true });
}
