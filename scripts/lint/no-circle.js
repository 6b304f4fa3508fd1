// A rule of ESLint for circles of modules, those included that only imports of types close: what is written in circles cannot
// be read from one end. import-x/no-cycle follows values alone, and took a third of the time of linting beside it.
import { statSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import ts from "typescript";

/** The modules of this repository that a text imports, types included, as absolute paths. */
const listImports = (path, text) =>
  ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => resolve(dirname(path), specifier.replace(/\.js$/, ".ts")));

const known = new Map();

/** What a file on disk imports; read again once it changed, since editors keep this process. */
function importsOf(path) {
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (changed === undefined) return [];
  const found = known.get(path);
  if (found?.changed === changed) return found.imports;
  const imports = listImports(path, readFileSync(path, "utf8"));
  known.set(path, { changed, imports });
  return imports;
}

/** The shortest way from a module to another, both included; undefined where there is none. */
function findWay(from, to) {
  const before = new Map([[from, undefined]]);
  for (const path of before.keys()) {
    if (path === to) {
      const way = [];
      for (let step = path; step !== undefined; step = before.get(step)) way.unshift(step);
      return way;
    }
    for (const imported of importsOf(path)) if (!before.has(imported)) before.set(imported, path);
  }
  return undefined;
}

export const noCircle = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { circle: "Modules import each other, be it types alone: {{way}}" },
  },
  create(context) {
    const file = context.physicalFilename;
    const check = (node) => {
      if (!node.source?.value.startsWith(".")) return;
      const [imported] = listImports(file, `import ${JSON.stringify(node.source.value)}`);
      const way = imported === file ? [] : findWay(imported, file);
      if (!way) return;
      const names = [file, ...way].map((path) => relative(context.cwd, path));
      context.report({ node, messageId: "circle", data: { way: names.join(" > ") } });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};
