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

/** The name that whoever has a host chose, in front of what registries give out: `Lamps` of `api.lamps.example` and `lamps.co.uk`. */
function nameOfHost(host: string): string | undefined {
  const name = /([a-z0-9-]*[a-z][a-z0-9-]*)\.(?:(?:ac|co|com|edu|gov|net|org)\.)?[a-z][a-z0-9-]+$/u.exec(
    host,
  )?.[1];
  return name === undefined ? undefined : nameOfFile(name);
}

/** After the host that the examples of the pages call. */
function nameOfServer(pages: readonly Page[]): string | undefined {
  const claims = pages.flatMap(({ readings }) => readings.flatMap((reading) => reading.claims));
  const urls = claims.flatMap(({ assertion }) => (assertion.aspect === "server" ? [assertion.url] : []));
  const [host] = urls.flatMap((url) => (URL.canParse(url) ? [new URL(url).hostname] : []));
  return host === undefined ? undefined : nameOfHost(host);
}

/**
 * What the API may be called: as a spec or an excerpt of one, or its index says; of one page after its heading, of several
 * after the host of the API, since each heading is that of a part; else after the file.
 */
export function proposeTitle({ indexTitle, pages }: Gathered): string {
  const title = findStatedTitle(pages.flatMap(({ readings }) => readings));
  const stated = title === undefined ? undefined : toPlainLine(title);
  const described = pages.filter(({ readings }) => hasOperations(readings));
  const first = described[0] ?? pages[0];
  const heading = first && !isSpec(first.readings) ? findHeading(first.text) : undefined;
  const shared = described.length > 1 ? nameOfServer(described) : undefined;
  return stated ?? indexTitle ?? shared ?? heading ?? nameOfFile(first?.file ?? "");
}
