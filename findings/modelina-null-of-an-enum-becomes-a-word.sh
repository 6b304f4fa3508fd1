#!/usr/bin/env bash
# @asyncapi/modelina 5.10.1 makes the text 'null' of null in an enumeration.
# The values of "enum" may be of any type, null included (JSON Schema draft-07, validation, section 6.1.2); numbers stay
# numbers in the TypeScript that is generated. One expects null as a value, or as an alternative of the type.
# The member has the value 'null': what the program sends is the word, which the schema refuses, and a null that it
# receives equals no member.
# Hurt: publishers and readers of messages with a nullable choice.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@asyncapi/modelina@5.10.1 ajv@8.20.0 typescript@5.9.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { TypeScriptGenerator } from "@asyncapi/modelina";
import Ajv from "ajv";
import ts from "typescript";

const status = { enum: ["sold", 1, null] };
const schema = { $schema: "http://json-schema.org/draft-07/schema#", $id: "Pet", type: "object", properties: { status } };
const models = await new TypeScriptGenerator({ modelType: "interface" }).generate(schema);
const { result } = models.find(({ result }) => result.startsWith("enum"));
console.log(result);
const program = ts.transpile(result.replace(/^enum \w+/, "enum Status"));
const members = new Function(`${program}\nreturn Status;`)();
const values = Object.keys(members).filter((name) => Number.isNaN(Number(name))).map((name) => members[name]);
const accepts = new Ajv.default({ strict: false }).compile(status);
for (const value of values) console.log(`${JSON.stringify(value)} fits the schema: ${accepts(value)}`);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
enum ReservedStatus {
  SOLD = "sold",
  NUMBER_1 = 1,
  RESERVED_NULL = 'null',
}
"sold" fits the schema: true
1 fits the schema: true
"null" fits the schema: false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
