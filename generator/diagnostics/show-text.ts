import { stringifyJson } from "../model/index.js";

/** Control characters, marks that turn the direction of text around, and such that nobody sees; line feeds and tabs stay. */
const hidden = /[^\P{C}\n\t]|[\u2028\u2029]/gu;

/** What a runner of CI takes for a command: `::` at the start of a line, and `##[` or `##vso[` anywhere. */
const runnerCommand = /^([^\S\n]*):(?=:)|#(?=#\w*\[)/gm;

/** Whether a line of a text would be a command in the log of a runner. */
export function isRunnerCommand(text: string): boolean {
  return text.search(runnerCommand) !== -1;
}

function showCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `<U+${code}>`;
}

/**
 * Text of a document for a terminal or the log of a runner: what nobody sees is shown by its number, so that it moves no
 * cursor and turns no line around, and no line is a command.
 */
export function showText(text: string): string {
  return text
    .replace(hidden, showCharacter)
    .replace(runnerCommand, (found, blanks: string | undefined) =>
      blanks === undefined ? found.replace("#", "<U+0023>") : `${blanks}<U+003A>`,
    );
}

/** The same for a value in JSON: what nobody sees is escaped there, and read back as it was. */
export function showJson(value: unknown, indent?: number): string {
  return stringifyJson(value, indent)
    .replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, escapeUnit)
    .replace(/#(?=#\w*\[)/g, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
