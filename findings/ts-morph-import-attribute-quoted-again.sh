#!/usr/bin/env bash
# ts-morph 28.0.0 quotes an import attribute once more with each copy.
# An import attribute is a name and a string, with { type: "json" } (ECMAScript 2025,
# "Imports"). ts-morph takes the bare string, value: "json", and writes the quotes.
# One expects a file made from the structure of another to say the same. Reading gives
# the value with its quotes, writing adds a pair: type: "\"json\"", which no runtime
# knows; with each copy there are more. Exports with attributes do the same.
# Hurt: who copies or rewrites files that import JSON, as clients with data do.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(ts-morph@28.0.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { Project } from "ts-morph";

const project = new Project({ useInMemoryFileSystem: true });
const show = (file) => console.log(file.getFullText().replace(/\s+/g, " ").trim());

let file = project.createSourceFile("0.ts", 'import data from "./data.json" with { type: "json" };');
show(file);
for (const name of ["1.ts", "2.ts"]) {
  file = project.createSourceFile(name, file.getStructure());
  show(file);
}
const made = project.createSourceFile("made.ts");
made.addImportDeclaration({ defaultImport: "data", moduleSpecifier: "./data.json", attributes: [{ name: "type", value: "json" }] });
show(made);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
import data from "./data.json" with { type: "json" };
import data from "./data.json" with { type: "\"json\"" };
import data from "./data.json" with { type: "\"\\\"json\\\"\"" };
import data from "./data.json" with { type: "json" };
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
