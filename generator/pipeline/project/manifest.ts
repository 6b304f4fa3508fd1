import * as v from "valibot";
import { isMap, isNode, isScalar, isSeq, parseDocument, visit, type Document } from "yaml";
import { diagnose } from "../../diagnostics.js";
import type { Diagnostic, ProjectInfo, SourceDocument, SourceRef } from "../../model/index.js";

/** A document that the project reads, as `spec/docwright.yaml` lists it. */
export interface SourceEntry {
  /** Below `spec/sources`. */
  readonly file: string;
  readonly dialect: string;
  readonly url?: string;
  /** ISO 8601, or absent where nobody knows. */
  readonly retrieved?: string;
  /** Where documents disagree, the lower rank wins. */
  readonly rank: number;
  /** Listed, but not read yet. */
  readonly isPending: boolean;
}

export interface Manifest {
  readonly project: ProjectInfo;
  readonly sources: readonly SourceEntry[];
}

const text = v.pipe(v.string(), v.nonEmpty("must not be empty"));
const address = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, "must be an http or https address"));
const semver = v.pipe(
  v.string(),
  v.regex(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/, "must be a version such as 1.4.0 (semver.org)"),
);
const packageName = v.pipe(
  v.string(),
  v.regex(/^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/, "must be an npm package name"),
);
const identifier = v.pipe(v.string(), v.regex(/^[A-Za-z_$][\w$]*$/, "must be a JavaScript identifier"));
const headerName = v.pipe(v.string(), v.regex(/^[\w!#$%&'*+.^`|~-]+$/, "must be a header name (RFC 9110)"));
const fileName = v.pipe(
  v.string(),
  v.regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[^/\\][^\\]*$/, "must be a path below spec/sources"),
);
const date = v.pipe(
  v.string(),
  v.regex(/^(?:unknown|\d{4}-\d{2}-\d{2}.*)$/, "must be a date such as 2026-05-01, or unknown"),
);

const manifestSchema = v.strictObject({
  api: v.strictObject({ title: text, description: v.optional(text), server: v.optional(address) }),
  package: v.strictObject({ name: packageName, version: semver, factory: v.optional(identifier) }),
  client: v.optional(
    v.strictObject({
      options: v.optional(v.record(text, identifier), {}),
      credentials: v.optional(
        v.array(
          v.pipe(
            v.array(
              v.strictObject({ header: headerName, option: identifier, environment: v.optional(text) }),
            ),
            v.minLength(1, "must name at least one header"),
          ),
        ),
        [],
      ),
    }),
    {},
  ),
  pages: v.optional(v.strictObject({ operation: address, resource: text })),
  inference: v.optional(v.strictObject({ off: v.optional(v.array(text), []) }), {}),
  sources: v.pipe(
    v.array(
      v.strictObject({
        file: fileName,
        dialect: text,
        url: v.optional(address),
        retrieved: v.optional(date, "unknown"),
        rank: v.pipe(
          v.number("must be a number"),
          v.integer("must be a whole number"),
          v.minValue(1, "must be 1 or more"),
        ),
        pending: v.optional(v.boolean(), false),
      }),
    ),
    v.minLength(1, "must list at least one document"),
    v.check(
      (sources) => new Set(sources.map(({ file }) => file)).size === sources.length,
      "lists a file twice",
    ),
  ),
});

type ManifestData = v.InferOutput<typeof manifestSchema>;

/** Leaves out the members that are undefined, as `exactOptionalPropertyTypes` asks. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
}

function toManifest(data: ManifestData): Manifest {
  const { api, client, inference, pages, sources } = data;
  return {
    project: defined({
      ...api,
      version: data.package.version,
      package: data.package.name,
      factory: data.package.factory,
      clientOptions: client.options,
      credentials: client.credentials.map((group) => group.map(defined)),
      pages,
      disabledRules: inference.off,
    }),
    sources: sources.map(({ pending, retrieved, ...source }): SourceEntry => ({
      ...defined(source),
      ...(retrieved !== "unknown" && { retrieved }),
      isPending: pending,
    })),
  };
}

/** The place in the YAML text of a member, its name included, or of the nearest thing around it. */
function findRange(document: Document, path: readonly PropertyKey[], source: string): SourceRef | undefined {
  for (let length = path.length; length >= 0; length--) {
    const parent: unknown = document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === name)
      : undefined;
    const node: unknown = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return { source, start: node.range[0], end: node.range[1] };
  }
  return undefined;
}

function describeIssue(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === "never") return "is not a member of the manifest";
  if (issue.received === "undefined") return "is missing";
  return issue.message;
}

/** An asterisk that begins a value makes it an alias (YAML 1.2, section 7.1); one of nothing is text that lacks its quotes. */
function findLooseAlias(document: Document, source: string): Diagnostic | undefined {
  let found: Diagnostic | undefined;
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document)) return undefined;
      const [start, end] = alias.range ?? [0, 0];
      const problem = `*${alias.source} is an alias of nothing; a text that begins with an asterisk stands in quotes`;
      found = diagnose("manifest-invalid", { problem }, { source, start, end });
      return visit.BREAK;
    },
  });
  return found;
}

const tooManyAliases = "it repeats so much by aliases that it would not end";

/** The data of a document without syntax errors and loose aliases; undefined where its aliases multiply without end. */
function readData(document: Document): unknown {
  try {
    return (document.toJS() as unknown) ?? null;
  } catch {
    return undefined;
  }
}

/** Reads `spec/docwright.yaml`. Every problem of it is a diagnostic with its place. */
export function readManifest(source: SourceDocument): { manifest?: Manifest; diagnostics: Diagnostic[] } {
  const document = parseDocument(source.text);
  const syntax = document.errors.map((error) =>
    diagnose(
      "manifest-invalid",
      { problem: error.message.split("\n", 1)[0] ?? "not YAML" },
      { source: source.name, start: error.pos[0], end: error.pos[1] },
    ),
  );
  if (syntax.length > 0) return { diagnostics: syntax };
  const alias = findLooseAlias(document, source.name);
  if (alias) return { diagnostics: [alias] };
  const data = readData(document);
  if (data === undefined) return { diagnostics: [diagnose("manifest-invalid", { problem: tooManyAliases })] };
  const result = v.safeParse(manifestSchema, data);
  if (result.success) return { manifest: toManifest(result.output), diagnostics: [] };
  const diagnostics = result.issues.map((issue) => {
    const path = (issue.path ?? []).map((item) => item.key as PropertyKey);
    const problem = `${path.map(String).join(".") || "the manifest"} ${describeIssue(issue)}`;
    return diagnose("manifest-invalid", { problem }, findRange(document, path, source.name));
  });
  return { diagnostics };
}

/** The manifest with another date of retrieval for some of its documents; not a byte else changes. */
export function setRetrieved(text: string, files: readonly string[], date: string): string {
  const sources: unknown = parseDocument(text).get("sources");
  if (!isSeq(sources)) return text;
  const edits = sources.items.flatMap((item) => {
    if (!isMap(item) || !files.includes(String(item.get("file")))) return [];
    const node: unknown = item.get("retrieved", true);
    return isScalar(node) && node.range ? [{ start: node.range[0], end: node.range[1] }] : [];
  });
  return edits.reduceRight(
    (result, { end, start }) => result.slice(0, start) + date + result.slice(end),
    text,
  );
}
