#!/usr/bin/env bash
# @json-schema-tools/transpiler 1.10.5 numbers the values of an enumeration in Python and forgets the values.
# An enumeration admits its values (JSON Schema draft-07, validation, section 6.1.2). In Go and TypeScript they are
# written down; one expects as much of the Python that it makes of the same schema.
# There the members are 0 and 1, which no server knows, and the member that "required" names is Optional. A name with a
# hyphen is written as it is, in TypeScript too, where it needs quotes: neither file can be loaded.
# Hurt: users of generators for OpenRPC and JSON Schema.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@json-schema-tools/transpiler@1.10.5)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import transpiler from "@json-schema-tools/transpiler";

const result = new transpiler.default({
  title: "Pet",
  type: "object",
  required: ["status"],
  properties: {
    status: { title: "Status", type: "string", enum: ["in-stock", "sold"] },
    "home-page": { title: "Page", type: "string" },
  },
});
const show = (language, text, pattern) => console.log(`${language}: ${text.match(pattern).join(" ").replace(/\s+/g, " ")}`);
show("Go", result.toGo(), /StatusEnum\d .*/g);
show("Python", result.toPy(), /class [^]*/);
show("TypeScript", result.toTs(), /export [^]*/);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
Go: StatusEnum0 Status = "in-stock" StatusEnum1 Status = "sold"
Python: class Status(Enum): InStock = 0 Sold = 1 Page = NewType("Page", str) class Pet(TypedDict): status: Optional[Status] home-page: Optional[Page]
TypeScript: export type Status = "in-stock" | "sold"; export type Page = string; export interface Pet { status: Status; home-page?: Page; [k: string]: any; }
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
