import { readSourceLine } from "../../dialects/shared/source-line.js";
import { hasOperations } from "../project/describes-api.js";
import { findStatedTitle } from "../project/stated-title.js";
import type { Gathered, Page } from "./found-document.js";

const heading = /^# +(.+?)(?: +#+)?$/gmu;
const frontTitle = /^---\n(?:(?!---\n).*\n)*?title: *["']?(.+?)["']? *\n/u;

/** The title of a page of Markdown: its first heading, or that of its front matter. */
export function findHeading(text: string): string | undefined {
  const lines = text.replaceAll("\r\n", "\n").replace(/^\uFEFF/u, "");
  const first = [...lines.matchAll(heading)].find(([line]) => readSourceLine(line) === undefined);
  const title = (first ?? frontTitle.exec(lines))?.[1];
  return title === undefined ? undefined : toPlainLine(title);
}

/** A text on one line, without the marks of code and stress and without what no title shows. */
function toPlainLine(text: string): string | undefined {
  const line = text
    .replaceAll(/[`*]|\p{Cc}/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
  return line === "" ? undefined : line;
}

function isSpec(readings: Page["readings"]): boolean {
  return readings.some(({ dialect }) => dialect === "openapi");
}

function nameOfFile(file: string): string {
  const stem = file.replace(/^.*\//su, "").replace(/\.[^.]*$/u, "");
  const words = stem.replaceAll(/[-_.]+/gu, " ").trim();
  return words === "" ? "API" : words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the API may be called: as a spec or an excerpt of one, its index or its first page says, else after the file. */
export function proposeTitle({ indexTitle, pages }: Gathered): string {
  const title = findStatedTitle(pages.flatMap(({ readings }) => readings));
  const stated = title === undefined ? undefined : toPlainLine(title);
  const first = pages.find(({ readings }) => hasOperations(readings)) ?? pages[0];
  const heading = first && !isSpec(first.readings) ? findHeading(first.text) : undefined;
  return stated ?? indexTitle ?? heading ?? nameOfFile(first?.file ?? "");
}
