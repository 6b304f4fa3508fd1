#!/usr/bin/env bash
# ts-morph 28.0.0 leaves abstract methods out of the structure of a class.
# A structure is the data of a declaration; the manual offers getStructure() for copying
# one from file to file. One expects the copy of an abstract class to have all its
# members, as that of an interface or a declared class has.
# Abstract methods are missing, alone or overloaded; abstract accessors and properties
# stay. The copy compiles, and its subclasses no longer have to have the method.
# Hurt: who copies or splits generated classes by their structures.
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
const copy = (text, index) => {
  const structure = project.createSourceFile(`from-${index}.ts`, text).getStructure();
  return project.createSourceFile(`to-${index}.ts`, structure).getFullText().replace(/\s+/g, " ").trim();
};
const texts = [
  "abstract class Client { abstract send(path: string): void; abstract get base(): string; abstract name: string; }",
  "declare class Client { send(path: string): void; }",
  "interface Client { send(path: string): void; }",
];
for (const [index, text] of texts.entries()) console.log(`${text}\n  -> ${copy(text, index)}`);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
abstract class Client { abstract send(path: string): void; abstract get base(): string; abstract name: string; }
  -> abstract class Client { abstract name: string; abstract get base(): string; }
declare class Client { send(path: string): void; }
  -> declare class Client { send(path: string): void; }
interface Client { send(path: string): void; }
  -> interface Client { send(path: string): void; }
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
