import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Diagnostic } from "../../generator/model/index.js";
import { writeOpenApi } from "../../generator/openapi/index.js";
import { listFacts, type Facts } from "../support/list-facts.js";
import { listDocuments } from "../support/page-excerpts.js";
import type { OpenApiPart } from "../support/read-openapi.js";
import { readTexts } from "../support/read-text.js";

const pages = process.env["DOCWRIGHT_PAGES"] ?? "";
const isGiven = existsSync(pages);

/** Words of a page that count where its excerpt has none, and types that get names of their own. */
const outside = /(?: servers| summary| description| deprecated)$/u;

/** The facts of which a page and the spec made of it say different things. */
function compare(page: Facts, spec: Facts): readonly string[] {
  const lost = [...page].filter(
    ([at, value]) => !(outside.test(at) && value === "[]") && spec.get(at) !== value,
  );
  const made = [...spec.keys()].filter((at) => !page.has(at) && !at.startsWith("type ") && !outside.test(at));
  return [...lost.map(([at]) => at), ...made].map(
    (at) => `${at}: ${String(page.get(at))} is ${String(spec.get(at))}`,
  );
}

/** What a reader of the diagnostics knows to be otherwise than the excerpt has it. */
function isOnRecord(difference: string, diagnostics: readonly Diagnostic[]): boolean {
  const [, method = "", path = ""] = /^(\S+) (\S+) /u.exec(difference) ?? [];
  const keys = [path, path.replaceAll(/\{[^}]*\}/gu, "{}")].map((one) => `${method.toLowerCase()} ${one}`);
  const about = diagnostics.filter(({ message }) => keys.some((key) => message.includes(key)));
  const codes = about.map(({ code }) => code);
  const keyword = /(\S+): undefined is /u.exec(difference)?.[1];
  const isMoved = (message: string) =>
    message.includes(`${JSON.stringify(keyword)} beside the schema of a parameter`);
  if (keyword !== undefined && diagnostics.some(({ message }) => isMoved(message))) return true;
  const header = / header (\S+) /u.exec(difference)?.[1];
  const isOther = (message: string) => message.startsWith(`the header ${JSON.stringify(header)} `);
  if (header !== undefined)
    return about.some(({ code, message }) => code === "header-no-parameter" && isOther(message));
  const isSecured = codes.includes("security-assumed") || codes.includes("header-no-parameter");
  return difference.includes(" security:") && isSecured;
}

/** The differences between a page and the spec made of it of which no diagnostic speaks. */
function listSilent(text: string): readonly string[] {
  const { diagnostics, spec } = readTexts({ "page.md": text });
  const stated: Facts = new Map(listDocuments(text).flatMap((document) => [...listFacts(document)]));
  expect(stated.size).toBeGreaterThan(0);
  const made = listFacts(parse(writeOpenApi(spec)) as OpenApiPart);
  return compare(stated, made).filter((one) => !isOnRecord(one, diagnostics));
}

describe.skipIf(!isGiven)("the spec of a given page of a platform (DOCWRIGHT_PAGES)", () => {
  const names = isGiven ? readdirSync(pages).filter((name) => name.startsWith("embedded__")) : [];
  const texts = new Map(names.map((name) => [name, readFileSync(join(pages, name), "utf8")]));
  const withOpenApi = names.filter((name) => listDocuments(texts.get(name) ?? "").length > 0);

  it("is compared for most pages", () => {
    expect(withOpenApi.length).toBeGreaterThan(names.length / 2);
  });

  it.each(withOpenApi)("says what the excerpts of %s say, as `yaml` alone reads them", (name) => {
    expect(listSilent(texts.get(name) ?? "")).toEqual([]);
  });
});

const fixtures = "test/fixtures/dialects/openapi-markdown";
/** Second answers of a status become one with the first, which `test/dialects/openapi-markdown.test.ts` holds. */
const secondAnswers = /^\s*["']?x-\d{3}:/mu;
const inputs = readdirSync(fixtures).map(
  (name) => [name, readFileSync(join(fixtures, name, "input.md"), "utf8")] as const,
);

describe("the spec of a page with OpenAPI in a fence", () => {
  it.each(inputs.filter(([, text]) => listDocuments(text).length > 0 && !secondAnswers.test(text)))(
    "says what its excerpts say: %s",
    (_, text) => {
      expect(listSilent(text)).toEqual([]);
    },
  );

  it("is seen to differ where the excerpt says something else", () => {
    const page: Facts = new Map([
      ["GET /a in x required", "true"],
      ["GET /a security", "[]"],
    ]);
    const spec: Facts = new Map([
      ["GET /a in x required", "false"],
      ["GET /a security", "[]"],
      ["GET /a 200", "true"],
    ]);
    expect(compare(page, spec)).toEqual([
      "GET /a in x required: true is false",
      "GET /a 200: undefined is true",
    ]);
  });
});
