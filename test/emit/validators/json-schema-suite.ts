import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readOpenApi } from "../../../generator/openapi/index.js";
import type { NamedSchema } from "../../../generator/model/index.js";

/** Where Debian's package `libtest-json-schema-acceptance-perl` puts the official tests; another place by environment. */
export const suiteFolder =
  process.env["JSON_SCHEMA_SUITE"] ??
  "/usr/share/perl5/auto/share/dist/Test-JSON-Schema-Acceptance/tests/draft2020-12";

export const hasSuite = existsSync(suiteFolder);

interface SuiteTest {
  readonly description: string;
  readonly data: unknown;
  readonly valid: boolean;
}

/** A schema and the values it is tried on. */
export interface SuiteGroup {
  /** `minimum.json: minimum validation`. */
  readonly name: string;
  readonly schema: unknown;
  readonly tests: readonly SuiteTest[];
}

/** Every group of the suite, in order. */
export function readSuite(): readonly SuiteGroup[] {
  const files = readdirSync(suiteFolder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .sort();
  return files.flatMap((file) => {
    const groups = JSON.parse(readFileSync(join(suiteFolder, file), "utf8")) as (Omit<SuiteGroup, "name"> & {
      readonly description: string;
    })[];
    return groups.map(({ description, schema, tests }) => ({
      name: `${file}: ${description}`,
      schema,
      tests,
    }));
  });
}

/** The named schemas of a group, the first of which is the one to try, or what docwright has against it. */
export function readGroup(
  { schema }: SuiteGroup,
  name: string,
): { readonly schemas: readonly NamedSchema[] } | { readonly problems: readonly string[] } {
  const document = {
    openapi: "3.1.0",
    info: { title: "Suite", version: "1.0.0", "x-sdk": { package: "suite", factory: "createSuite" } },
    servers: [],
    paths: {},
    components: { schemas: toComponents(schema, name) },
  };
  const { spec, diagnostics } = readOpenApi({ name: "suite.json", text: JSON.stringify(document) });
  // A default says nothing of the values that are valid, nor does an annotation of what may be anything.
  const harmless: ReadonlySet<string> = new Set(["default-impossible", "spec-key-ignored"]);
  const refusals = diagnostics.filter(({ code, severity }) => severity !== "info" && !harmless.has(code));
  const problems = refusals.map(({ message }) => message);
  return spec && problems.length === 0 ? { schemas: spec.schemas } : { problems };
}

/** The definitions of a schema as components beside it; references to them, and to the root, are made to fit. */
function toComponents(schema: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof schema !== "object" || schema === null) return { [name]: schema };
  const { $defs = {}, ...root } = schema as Record<string, unknown>;
  const definitions = Object.entries($defs as object) as [string, unknown][];
  const targets = new Map([
    ["#", name],
    ...definitions.map(([key], index) => [toPointer(key), `${name}_${index}`] as const),
  ]);
  const components = definitions.map(([key, definition]) => [targets.get(toPointer(key)), definition]);
  delete root["$schema"];
  return rewriteReferences({ [name]: root, ...Object.fromEntries(components) }, targets) as Record<
    string,
    unknown
  >;
}

/** `#/$defs/<key>` as references in the suite have it, escaped for JSON Pointer and for URIs. */
function toPointer(key: string): string {
  const escaped = key.replaceAll("~", "~0").replaceAll("/", "~1");
  return `#/$defs/${encodeURIComponent(escaped)}`;
}

function rewriteReferences(node: unknown, targets: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(node)) return node.map((item) => rewriteReferences(item, targets));
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]): [string, unknown] => {
      if (key === "const" || key === "enum") return [key, value];
      const target = key === "$ref" && typeof value === "string" ? targets.get(value) : undefined;
      return [
        key,
        target === undefined ? rewriteReferences(value, targets) : `#/components/schemas/${target}`,
      ];
    }),
  );
}
