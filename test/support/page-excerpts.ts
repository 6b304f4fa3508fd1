import { parse } from "yaml";
import type { JsonValue } from "../../generator/model/index.js";
import type { OpenApiPart } from "./read-openapi.js";

/** The fences of three or four backticks that begin a line, closed by as many; what is in them by `yaml` alone. */
const fence = /^(`{3,4})[^`\n]*\n([^]*?)^\1[ \t]*$/gmu;

/** The documents of OpenAPI in the fences of a page, read without any code of docwright. */
export function listDocuments(page: string): readonly OpenApiPart[] {
  return [...page.matchAll(fence)]
    .map(([, , content = ""]) => content)
    .filter((content) => /["']?openapi["']?\s*:/u.test(content))
    .map((content) => parse(content, { maxAliasCount: -1, merge: true }) as OpenApiPart);
}

/** What a local reference leads to; anything else as it is. */
export function follow(document: OpenApiPart, part: OpenApiPart | undefined): OpenApiPart | undefined {
  const target: unknown = part?.["$ref"];
  if (typeof target !== "string") return part;
  const names = target
    .replace(/^#\//u, "")
    .split("/")
    .map((name) => decodeURIComponent(name).replaceAll("~1", "/").replaceAll("~0", "~"));
  return follow(
    document,
    names.reduce<OpenApiPart | undefined>((one, name) => one?.[name], document),
  );
}

/** Platforms keep examples of JSON as texts. */
function readValue(value: unknown): JsonValue | undefined {
  if (typeof value !== "string" || !/^\s*[[{]/u.test(value)) return value as JsonValue | undefined;
  return JSON.parse(value) as JsonValue;
}

/** The example of an answer in JSON: that of the answer, or else that of its schema. */
export function findExample(document: OpenApiPart, answer: OpenApiPart | undefined): JsonValue | undefined {
  const media = Object.entries(answer?.["content"] ?? {}).find(([type]) => type.includes("json"))?.[1];
  const schema = follow(document, media?.["schema"]);
  const named = Object.values(media?.["examples"] ?? {})[0]?.["value"];
  return readValue(media?.["example"] ?? named ?? schema?.["example"] ?? schema?.["examples"]?.["0"]);
}

/** HTTP has answers that never have a body, whatever a page shows of them (RFC 9110, sections 15.3.5 and 15.3.6). */
const bodiless = new Set(["204", "205"]);

/** The example of the first successful answer of each operation of a page that documents one: `GET /parcels`. */
export function listAnswers(page: string): ReadonlyMap<string, JsonValue> {
  const found = listDocuments(page).flatMap((document) =>
    Object.entries(document["paths"] ?? {}).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, operation]) => {
        const answers = Object.entries(operation["responses"] ?? {});
        const answer = answers.find(([status]) => status.startsWith("2"));
        if (!answer || bodiless.has(answer[0])) return [];
        const example = findExample(document, follow(document, answer[1]));
        return example === undefined ? [] : [[`${method.toUpperCase()} ${path}`, example] as const];
      }),
    ),
  );
  return new Map(found);
}
