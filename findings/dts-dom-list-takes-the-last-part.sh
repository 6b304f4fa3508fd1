#!/usr/bin/env bash
# dts-dom 3.7.0 writes a list of functions as a function that returns a list.
# In a type, [] binds closer than =>, & and |, so that what is composed needs parentheses in front of it (TypeScript's
# grammar: an array type begins with a primary type). One expects them, as the library sets them around a union.
# It sets none around functions and intersections in a list, nor around a union in an intersection. What it writes is
# valid and means something else.
# Hurt: generators of declarations: a list of callbacks is typed as one callback.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(dts-dom@3.7.0 typescript@5.9.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import dom from "dts-dom";
import ts from "typescript";

const { create, type } = dom;
const name = (text) => create.namedTypeReference(text);
const types = {
  "list of unions": create.array(create.union([type.string, type.number])),
  "list of functions": create.array(create.functionType([create.parameter("id", type.string)], type.void)),
  "list of intersections": create.array(create.intersection([name("A"), name("B")])),
  "intersection with a union": create.intersection([create.union([name("A"), name("B")]), name("C")]),
};
for (const [meant, one] of Object.entries(types)) {
  const written = dom.emit(create.alias("T", one)).trim();
  const [{ type: node }] = ts.createSourceFile("t.d.ts", written, ts.ScriptTarget.Latest).statements;
  console.log(`${meant}: ${written} is ${ts.SyntaxKind[node.kind]}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
list of unions: declare type T = (string | number)[]; is ArrayType
list of functions: declare type T = (id: string)=>void[]; is FunctionType
list of intersections: declare type T = A & B[]; is IntersectionType
intersection with a union: declare type T = A | B & C; is UnionType
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
