import { stringifyJson } from "../model/index.js";
import Handlebars from "handlebars";
import { escapeMarkdown, printCodeSpan } from "./escape/markdown.js";
import { spellUnsafeCharacters } from "./escape/unsafe-characters.js";

/**
 * A Handlebars whose every expression names the context it is printed in: `{{json x}}`, `{{markdown x}}`, `{{code x}}`,
 * `{{program x}}` for expressions that the printers made.
 * A bare `{{x}}` throws, so that no text of a document can slip through unescaped.
 */
export function createTemplates(): typeof Handlebars {
  const templates = Handlebars.create();
  const raw = (text: string): Handlebars.SafeString => new templates.SafeString(text);
  templates.registerHelper("json", (value: unknown) => raw(spellUnsafeCharacters(stringifyJson(value))));
  templates.registerHelper("markdown", (value: string) => raw(escapeMarkdown(value)));
  templates.registerHelper("program", (value: string) => raw(spellUnsafeCharacters(value)));
  templates.registerHelper("code", (value: string) => raw(printCodeSpan(value)));
  return templates;
}

/** Compiles a template; see `createTemplates` for what it may hold. */
export function compileTemplate(text: string): (context: unknown) => string {
  const bare = /\{\{\{|\{\{&|\{\{(?!#|\/|!|else\b|json |markdown |code |program |~)/u.exec(text);
  if (bare)
    throw new Error(`a template prints text without saying in which context, at ${String(bare.index)}`);
  return createTemplates().compile(text, { strict: true });
}
