#!/usr/bin/env bash
# json-to-pretty-yaml 1.2.2 and json2yaml 1.1.0 quote texts that need it, but no key.
# A key is a scalar like any other: plain, it can't begin with *, @, # or {, and null is no text (YAML 1.2.2, sections
# 6.6, 7.3.3 and 10.3). Both take JSON, whose keys are texts, and quote the same words where they are values.
# Of keys that OpenAPI has, "*/*" and "@id" make the document invalid, a callback's "{$request.body#/url}" becomes a
# mapping, "#/components/schemas/Pet" a comment and "null" null. The reader is yaml 2.9.1.
# Hurt: whoever turns descriptions and settings from JSON into YAML: members are lost without a word.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(json-to-pretty-yaml@1.2.2 json2yaml@1.1.0 yaml@2.9.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import pretty from "json-to-pretty-yaml";
import json2yaml from "json2yaml";
import { parseDocument } from "yaml";

const writers = { "json-to-pretty-yaml": pretty.stringify, json2yaml: json2yaml.stringify };
const read = (text) => {
  const document = parseDocument(text, { logLevel: "silent" });
  return document.errors.length > 0 ? `an error, ${document.errors[0].code}` : String(document.contents ?? "nothing");
};
for (const word of ["application/json", "*/*", "@id", "{$request.body#/url}", "#/components/schemas/Pet", "null"]) {
  for (const [name, write] of Object.entries(writers)) {
    const [key, value] = [{ [word]: 1 }, { a: word }].map((object) => write(object).replace("---\n", "").trim());
    console.log(`${name}: as a value ${value}, read ${read(value)}; as a key ${key}, read ${read(key)}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
json-to-pretty-yaml: as a value a: "application/json", read {"a":"application/json"}; as a key application/json: 1, read {"application/json":1}
json2yaml: as a value a: "application/json", read {"a":"application/json"}; as a key application/json: 1, read {"application/json":1}
json-to-pretty-yaml: as a value a: "*/*", read {"a":"*/*"}; as a key */*: 1, read an error, UNEXPECTED_TOKEN
json2yaml: as a value a: "*/*", read {"a":"*/*"}; as a key */*: 1, read an error, UNEXPECTED_TOKEN
json-to-pretty-yaml: as a value a: "@id", read {"a":"@id"}; as a key @id: 1, read an error, BAD_SCALAR_START
json2yaml: as a value a: "@id", read {"a":"@id"}; as a key @id: 1, read an error, BAD_SCALAR_START
json-to-pretty-yaml: as a value a: "{$request.body#/url}", read {"a":"{$request.body#/url}"}; as a key {$request.body#/url}: 1, read {"{\"$request.body#/url\":null}":1}
json2yaml: as a value a: "{$request.body#/url}", read {"a":"{$request.body#/url}"}; as a key {$request.body#/url}: 1, read {"{\"$request.body#/url\":null}":1}
json-to-pretty-yaml: as a value a: "#/components/schemas/Pet", read {"a":"#/components/schemas/Pet"}; as a key #/components/schemas/Pet: 1, read nothing
json2yaml: as a value a: "#/components/schemas/Pet", read {"a":"#/components/schemas/Pet"}; as a key #/components/schemas/Pet: 1, read nothing
json-to-pretty-yaml: as a value a: "null", read {"a":"null"}; as a key null: 1, read {"":1}
json2yaml: as a value a: "null", read {"a":"null"}; as a key null: 1, read {"":1}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
