import { diagnose } from "../../diagnostics.js";
import { stringifyJson, type OutputFile } from "../../model/index.js";
import { findLineEnd, keepLineEnds } from "../project/line-ends.js";
import { projectPaths } from "../project/project-paths.js";
import { RefusedError } from "../reports/refused-error.js";

/** What a person runs; `docwright` is found where npm installed it. */
const scripts = {
  generate: "docwright generate",
  check: "docwright generate --check",
  drift: "docwright drift",
} as const;

const ignored = ["node_modules/", "dist/", ".docwright/"];
/** Of all files; what a person says of some files comes after it, because in git the last line counts. */
const commonAttributes = ["* text=auto eol=lf"];
const sourceAttributes = ["spec/sources/** -text"];

/** As much of a package.json as `init` looks at. */
interface PackageData {
  readonly private?: unknown;
  readonly type?: unknown;
  readonly name?: unknown;
  readonly scripts?: Readonly<Record<string, unknown>>;
  readonly workspaces?: unknown;
  readonly dependencies?: Readonly<Record<string, unknown>>;
  readonly devDependencies?: Readonly<Record<string, unknown>>;
}

const newPackage: PackageData = { private: true, type: "module" };

/** Reads the package.json of a folder. Throws where it is none, so that nobody's file is lost. */
export function readPackageData(text: string): PackageData {
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/u, ""));
    if (typeof data === "object" && data !== null && !Array.isArray(data)) return data;
  } catch {
    // Said below.
  }
  throw new RefusedError(diagnose("package-json-invalid", {}));
}

/** Whether a package.json asks for docwright, so that its scripts find it. */
export function hasDocwright({ dependencies, devDependencies }: PackageData): boolean {
  return [dependencies, devDependencies].some((group) => group?.["docwright"] !== undefined);
}

/** A list of workspaces with that of the package; yarn's form, which npm reads too, has the list as a member. */
function addWorkspace(workspaces: unknown): unknown {
  if (workspaces === undefined) return [projectPaths.package];
  if (!Array.isArray(workspaces)) {
    const { packages } = (workspaces ?? {}) as { readonly packages?: unknown };
    return Array.isArray(packages)
      ? { ...(workspaces as object), packages: addWorkspace(packages) }
      : workspaces;
  }
  const named = workspaces.map(String);
  const has = [projectPaths.package, `./${projectPaths.package}`, "*"].some((one) => named.includes(one));
  return has ? workspaces : [...named, projectPaths.package];
}

/** The package.json of the project; of one that is there, every member stays and only what is missing is added. */
export function writePackageJson(existing: string | undefined): string {
  const old = existing === undefined ? newPackage : readPackageData(existing);
  const indent = /^[ \t]+(?=")/mu.exec(existing ?? "")?.[0] ?? "  ";
  const merged = {
    ...old,
    scripts: { ...scripts, ...old.scripts },
    workspaces: addWorkspace(old.workspaces),
  };
  return keepLineEnds(`${stringifyJson(merged, indent)}\n`, existing);
}

/** A text with those of some lines that it lacks, at its end or before all others. */
function addLines(existing = "", atEnd: readonly string[], first: readonly string[] = []): string {
  const present = new Set(existing.split(/\r?\n/u).map((line) => line.trim()));
  const lineEnd = findLineEnd(existing);
  const print = (lines: readonly string[]) =>
    lines
      .filter((line) => !present.has(line) && !present.has(line.replace(/\/$/u, "")))
      .map((line) => line + lineEnd)
      .join("");
  const base = existing === "" || existing.endsWith("\n") ? existing : existing + lineEnd;
  return print(first) + base + print(atEnd);
}

/** The files beside `spec/` of a new project; `read` gives those that are there already. */
export function writePackageFiles(read: (path: string) => string | undefined): readonly OutputFile[] {
  return [
    { path: "package.json", text: writePackageJson(read("package.json")) },
    { path: ".gitignore", text: addLines(read(".gitignore"), ignored) },
    { path: ".gitattributes", text: addLines(read(".gitattributes"), sourceAttributes, commonAttributes) },
  ];
}
