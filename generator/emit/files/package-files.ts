import { groupBy } from "../../model/index.js";
import { toPackageVersion } from "../plan/package-version.js";
import { planCredentials } from "../plan/credentials.js";
import { flattenResources, type PackagePlan, type ResourcePlan } from "../plan/index.js";
import { errorExports } from "../plan/taken-names.js";
import type { TextFile } from "../format/text-files.js";
import { compileTemplate } from "../templates.js";
import { readTemplate } from "../templates-folder.js";
import { describeReadme } from "./readme.js";
import { printSignature } from "./resource-files.js";

/** The files of the package that are mostly text, by template: what they say comes from here, how they say it from there. */
const contexts: Readonly<Record<string, (plan: PackagePlan) => unknown>> = {
  LICENSE: () => ({}),
  "README.md": describeReadme,
  "api.md": describeSurface,
  "package.json": describePackage,
  "tsconfig.json": () => ({}),
};

/** `package.json`, `tsconfig.json`, `README.md`, `api.md` and `LICENSE`. */
export function emitPackageFiles(plan: PackagePlan): Promise<readonly TextFile[]> {
  return Promise.all(
    Object.entries(contexts).map(async ([path, describe]): Promise<TextFile> => {
      const template = await readTemplate(`${path}.hbs`);
      const context = describe(plan);
      return { path, text: compileTemplate(template)(context), isPlain: isPlain(context) };
    }),
  );
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
  const modules = [...groupBy(types.types, (type) => type.module)].map(([module, members]) => ({
    module,
    types: members.map(({ name }) => name),
  }));
  const credentials = planCredentials(spec).map(({ option }) => option);
  return {
    name: spec.sdk.package,
    resources: flattenResources(plan.resources)
      .filter(({ operations }) => operations.length > 0)
      .map((resource) => describeResource(resource, plan)),
    modules,
    errors: [...errorExports, "ValidationError"],
    subpaths: listEntries(plan).map(({ subpath }) => subpath),
    factory: `${factory}(options?)`,
    options: [...new Set([...credentials, ...Object.values(spec.sdk.clientOptions)])],
  };
}

function describeResource({ namespace, operations }: ResourcePlan, plan: PackagePlan): unknown {
  const name = namespace.join(".");
  return {
    namespace: name,
    operations: operations.map((operation) => ({
      signature: `${name}.${printSignature(operation, plan)}`,
      request: `${operation.operation.method.toUpperCase()} ${operation.operation.path}`,
    })),
  };
}
