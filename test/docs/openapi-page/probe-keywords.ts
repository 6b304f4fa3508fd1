import { compare } from "../../../generator/drift/index.js";
import { emitSources } from "../../../generator/emit/index.js";
import { printChecked } from "../../../generator/emit/source/print-checked.js";
import type { ApiSpec, Diagnostic, JsonValue } from "../../../generator/model/index.js";
import { normaliseOpenApi } from "../../../generator/openapi/index.js";
import { parseYaml } from "../../../generator/openapi/parse-yaml.js";
import { loadValidators } from "../../emit/validators/load-validators.js";
import { keywordSamples, namedSamples, type KeywordSample } from "./keyword-samples.js";

/** What became of the keywords of a sample. */
export interface ProbedKeyword extends KeywordSample {
  /** `idle`: it is passed over, or says what is known without it. */
  readonly fate: "read" | "left out" | "idle";
  /** Where a package shows them: in a type, or in what is said of one. */
  readonly shown: "type" | "comment" | undefined;
  readonly isChecked: boolean;
  /** The kinds of change that drift reports where they are added. */
  readonly changes: readonly string[];
}

type Schemas = Readonly<Record<string, JsonValue>>;

/** A document that sends lists of values of each schema and gets one back, each in a resource of its name. */
function documentOf(schemas: Schemas): string {
  const content = (schema: JsonValue) => ({ "application/json": { schema } });
  const referTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const paths = Object.keys(schemas).map((name) => [
    `/${name}`,
    {
      post: {
        operationId: `${name}.send`,
        tags: [name],
        requestBody: { content: content({ type: "array", items: referTo(name) }) },
        responses: { "200": { description: "", content: content(referTo(name)) } },
      },
    },
  ]);
  return JSON.stringify({
    // The spellings of 3.0 are read in every version.
    openapi: "3.1.0",
    info: { title: "Samples", version: "1.0.0" },
    paths: Object.fromEntries(paths) as Schemas,
    components: { schemas: { ...schemas, ...namedSamples } },
  });
}

function read(text: string) {
  const document = { name: "samples.json", text };
  const { root } = parseYaml(document);
  const { spec, diagnostics } = normaliseOpenApi(document);
  if (!spec || !root) throw new Error("the samples are no document of OpenAPI");
  return { spec, diagnostics, written: { root, others: new Map() } };
}

/** Whether a diagnostic says that a member was not read. */
export function saysLeftOut({ code, message }: Diagnostic, member: string): boolean {
  const codes = ["openapi-left-out", "spec-unknown-key", "spec-key-ignored"];
  return codes.includes(code) && message.startsWith(`${JSON.stringify(member)} `);
}

/** The types of a resource, under names that don't tell which one it is. */
function listTypes(spec: ApiSpec): (name: string) => string {
  const files = emitSources(spec).filter(({ path }) => path.startsWith("src/types/"));
  return (name) =>
    files
      .filter(({ path }) => path.toLowerCase() === `src/types/${name.toLowerCase()}.ts`)
      .map((file) => printChecked(file).text.replaceAll(new RegExp(name, "gi"), "Sample"))
      .join("\n");
}

const withoutComments = (code: string): string =>
  code.replaceAll(/\s*\/\*\*.*?\*\//gs, "").replaceAll(/\s+/g, " ");

function findShown(before: string, after: string): ProbedKeyword["shown"] {
  if (withoutComments(before) !== withoutComments(after)) return "type";
  return before === after ? undefined : "comment";
}

function listChanges({ base, added }: KeywordSample): string[] {
  const [from, to] = [base, { ...base, ...added }].map((schema) => read(documentOf({ Sample: schema })));
  if (!from || !to) return [];
  const written = { base: from.written, revision: to.written };
  return [...new Set(compare(from.spec, to.spec, { written }).map(({ kind }) => kind))];
}

function findFate({ added, base, keywords }: KeywordSample): ProbedKeyword["fate"] {
  const without = read(documentOf({ Sample: base }));
  const { diagnostics, spec } = read(documentOf({ Sample: { ...base, ...added } }));
  if (keywords.some((keyword) => diagnostics.some((one) => saysLeftOut(one, keyword)))) return "left out";
  return JSON.stringify(spec) === JSON.stringify(without.spec) ? "idle" : "read";
}

/** Reads, emits, validates and compares each sample. */
export async function probeKeywords(): Promise<Readonly<Record<string, readonly ProbedKeyword[]>>> {
  const samples = Object.values(keywordSamples).flat();
  const named = samples.flatMap(({ base, added }, index): [string, JsonValue][] => [
    [`Without${String(index)}x`, base],
    [`With${String(index)}x`, { ...base, ...added }],
  ]);
  const { spec } = read(documentOf(Object.fromEntries(named)));
  const typesOf = listTypes(spec);
  const validators = await loadValidators(spec);
  const refuses = (name: string, value: JsonValue): boolean => validators[name]?.is(value) === false;
  const probed = samples.map((sample, index): ProbedKeyword => {
    const [without, having] = [`Without${String(index)}x`, `With${String(index)}x`];
    const { refused } = sample;
    return {
      ...sample,
      fate: findFate(sample),
      shown: findShown(typesOf(without), typesOf(having)),
      isChecked: refused !== undefined && !refuses(without, refused) && refuses(having, refused),
      changes: listChanges(sample),
    };
  });
  const bySample = new Map(samples.map((sample, index) => [sample, probed[index]]));
  return Object.fromEntries(
    Object.entries(keywordSamples).map(([title, all]) => [
      title,
      all.flatMap((sample) => bySample.get(sample) ?? []),
    ]),
  );
}
