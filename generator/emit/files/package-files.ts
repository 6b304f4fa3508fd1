import { groupBy, stringifyJson, type JsonValue, type PackageFacts } from "../../model/index.js";
import { toPackageVersion } from "../plan/package-version.js";
import { findTokenUrl, planCredentials } from "../plan/credentials.js";
import { flattenResources, type PackagePlan, type ResourcePlan } from "../plan/index.js";
import type { EmittedType, ErrorType } from "../plan/type-plan.js";
import { errorExports } from "../plan/taken-names.js";
import { printRequestLine } from "../plan/request-line.js";
import type { TextFile } from "../format/text-files.js";
import { compileTemplate } from "../templates.js";
import { readTemplate } from "../templates-folder.js";
import { describeReadme } from "./readme.js";
import { printSignature } from "./resource-files.js";

/** The files of the package that are mostly text, by template: what they say comes from here, how they say it from there. */
const contexts: Readonly<Record<string, (plan: PackagePlan) => unknown>> = {
  "README.md": describeReadme,
  "api.md": describeSurface,
  "package.json": describePackage,
  "tsconfig.json": () => ({}),
};

/** `package.json`, `tsconfig.json`, `README.md`, `api.md`, and `LICENSE` where the text of the licence is known. */
export function emitPackageFiles(plan: PackagePlan): Promise<readonly TextFile[]> {
  const { npm, package: name } = plan.spec.sdk;
  const files = Object.entries(contexts).map(([path, describe]) => [path, describe(plan)] as const);
  const license = npm?.license === "MIT" ? [["LICENSE", { holder: findHolder(name, npm) }] as const] : [];
  return Promise.all(
    [...license, ...files].map(async ([path, context]): Promise<TextFile> => {
      const template = await readTemplate(`${path}.hbs`);
      return { path, text: compileTemplate(template)(context), isPlain: isPlain(context) };
    }),
  );
}

/** Whose the package is: its author, without address and page. */
function findHolder(name: string, { author = "" }: PackageFacts): string {
  return author.replaceAll(/<[^>]*>|\([^)]*\)/gu, "").trim() || `the authors of ${name}`;
}

/** What npm is told beside name and version, as members of `package.json`. */
function printFacts({ repository, ...facts }: PackageFacts = {}): readonly string[] {
  const members: Readonly<Record<string, JsonValue | undefined>> = {
    private: facts.private,
    license: facts.license,
    author: facts.author,
    repository: repository === undefined ? undefined : { type: "git", url: repository },
    keywords: facts.keywords,
    publishConfig: facts.publishConfig && { ...facts.publishConfig },
  };
  return Object.entries(members).flatMap(([name, value]) =>
    value === undefined ? [] : [printMember(name, value)],
  );
}

/** Prettier's default. */
const lineWidth = 80;

/** A member of a JSON object in prettier's form: a list stands on one line where it fits, an object never does. */
function printMember(name: string, value: JsonValue): string {
  const flat = `"${name}": [${Array.isArray(value) ? value.map((item) => stringifyJson(item)).join(", ") : ""}]`;
  const isShort = Array.isArray(value) && flat.length + "  ,".length <= lineWidth;
  return isShort ? flat : `"${name}": ${stringifyJson(value, 2).replaceAll("\n", "\n  ")}`;
}

/** Templates are in prettier's form, and stay in it with texts that need no escape in Markdown or JSON. */
function isPlain(context: unknown): boolean {
  if (typeof context === "string") return /^[^`\\*&#~\u007f-\uffff]*$/u.test(context);
  return typeof context !== "object" || context === null || Object.values(context).every(isPlain);
}

function describePackage(plan: PackagePlan): unknown {
  const { spec } = plan;
  const description = `A typed client for ${spec.title}, without dependencies.`;
  return {
    name: spec.sdk.package,
    version: toPackageVersion(spec.version),
    description,
    facts: printFacts(spec.sdk.npm),
    entries: listEntries(plan),
  };
}

/** What callers can import from the package, by subpath. */
function listEntries({ resources }: PackagePlan): readonly Entry[] {
  return [
    describeEntry(".", "index"),
    describeEntry("./client", "client"),
    describeEntry("./mock", "mock"),
    describeEntry("./validators", "validators"),
    ...flattenResources(resources).map((resource) =>
      describeEntry(`./${resource.namespace.join("/")}`, `resources/${resource.file}`),
    ),
  ];
}

interface Entry {
  readonly subpath: string;
  readonly types: string;
  readonly default: string;
}

function describeEntry(subpath: string, file: string): Entry {
  return { subpath, types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` };
}

function describeSurface(plan: PackagePlan): unknown {
  const { spec, types, factory } = plan;
  const modules = [...groupBy([...types.types, ...types.errors], (type) => type.module)].map(
    ([module, members]) => ({
      module,
      types: members.map(describeType),
    }),
  );
  const credentials = planCredentials(spec).map(({ option }) => option);
  return {
    name: spec.sdk.package,
    resources: flattenResources(plan.resources)
      .filter(({ operations }) => operations.length > 0)
      .map((resource) => describeResource(resource, plan)),
    modules,
    errors: [
      ...errorExports,
      "ValidationError",
      ...(types.errors.length > 0 ? ["isErrorOf(operation, error)"] : []),
    ],
    helpers: [
      "createPacer()",
      ...(findTokenUrl(spec) === undefined ? [] : ["createClientCredentials(options)"]),
    ],
    subpaths: listEntries(plan).map(({ subpath }) => subpath),
    factory: `${factory}(options?)`,
    options: [...new Set([...credentials, ...Object.values(spec.sdk.clientOptions)])],
  };
}

/** The name of a type, and what of it is deprecated: all, or some of its members. */
function describeType(type: EmittedType | ErrorType): unknown {
  const { name } = type;
  if (!("schema" in type)) return { name };
  const { schema } = type;
  const properties = schema.kind === "object" ? schema.properties : [];
  const deprecated = properties.filter((property) => property.schema.deprecated);
  return {
    name,
    deprecated: schema.deprecated ?? false,
    deprecatedMembers: deprecated.map((property) => property.name),
  };
}

function describeResource({ namespace, operations }: ResourcePlan, plan: PackagePlan): unknown {
  const name = namespace.join(".");
  return {
    namespace: name,
    operations: operations.map((operation) => ({
      signature: `${name}.${printSignature(operation, plan)}`,
      request: printRequestLine(operation.operation),
      deprecated: operation.operation.deprecated ?? false,
    })),
  };
}
