// `npm run new:dialect -- name`: the file, the registry line, the test and the fixture folder of a new dialect.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const [name = ""] = process.argv.slice(2);
if (!/^[a-z]+(?:-[a-z]+)*$/.test(name)) {
  console.error("usage: npm run new:dialect -- name-in-kebab-case");
  process.exit(2);
}
const folder = `generator/dialects/${name}`;
if (existsSync(folder)) {
  console.error(`${folder} is there already`);
  process.exit(2);
}
const constant = name.replace(/-./g, (part) => part.slice(1).toUpperCase());

/** What a project copies for a dialect of its own, in the types of this repository. */
const scaffold = readFileSync("templates/dialect.js", "utf8")
  .replace(
    '/** @type {import("docwright").Dialect} */\nexport const dialect =',
    () => `export const ${constant}: Dialect =`,
  )
  .replace('"my-dialect"', () => `"${name}"`)
  .replace("const claims = [];", "const claims: Claim[] = [];")
  .replace("const diagnostics = [];", "const diagnostics: Diagnostic[] = [];")
  .replace("unused: [] }", "unused: [] as SourceRef[] }");

/** @type {Record<string, string>} */
const files = {
  [`${folder}/index.ts`]: `import type { Claim, Diagnostic, Dialect, SourceRef } from "../../model/index.js";\n\n${scaffold}`,
  [`test/dialects/${name}.test.ts`]: `import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ${constant} } from "../../generator/dialects/${name}/index.js";
import { describeGolden } from "../support/golden.js";
import { printReading } from "../support/print-reading.js";

describeGolden("${name} reads", "test/fixtures/dialects/${name}", (folder) => {
  const document = { name: "input.md", text: readFileSync(join(folder, "input.md"), "utf8") };
  return { "reading.txt": printReading(document.text, ${constant}.read(document)) };
});
`,
  [`test/fixtures/dialects/${name}/first/input.md`]: "",
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(path.slice(0, path.lastIndexOf("/")), { recursive: true });
  writeFileSync(path, text);
}

const registry = "generator/dialects/index.ts";
const registered = readFileSync(registry, "utf8")
  .replace(
    /^(.*import \{ \w+ \} from "\.\/[\w-]+\/index\.js";\n)/s,
    `$1import { ${constant} } from "./${name}/index.js";\n`,
  )
  .replace(/(readonly Dialect\[\] = \[[^\]]*?),?(\s*\];)/, `$1, ${constant}$2`);
writeFileSync(registry, registered);

console.log(`Made ${Object.keys(files).join(", ")} and a line in ${registry}.
Put a page into the fixture, write the reader, then run UPDATE=1 npx vitest run test/dialects/${name}.test.ts`);
