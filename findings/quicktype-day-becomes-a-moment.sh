#!/usr/bin/env bash
# quicktype-core 26.0.0 writes a day as a moment, which the schema it was made of refuses.
# A "date" is a full-date of RFC 3339, 2024-05-01 (JSON Schema 2020-12 Validation, section 7.3.1). One expects that the
# code made of the schema writes what it has read: toPet and petToJson are there to go from JSON and back.
# The day becomes a Date and is written as 2024-05-01T00:00:00.000Z, which ajv refuses. A "time" is left as it is.
# Hurt: clients that read a record, change another member and send it back.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(quicktype-core@26.0.0 typescript@5.9.3 ajv@8.20.0 ajv-formats@3.0.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktype } from "quicktype-core";
import addFormats from "ajv-formats";
import Ajv from "ajv/dist/2020.js";
import { writeFileSync } from "node:fs";
import ts from "typescript";

const ajv = addFormats.default(new Ajv.default());
const values = { date: "2024-05-01", time: "10:00:00Z", "date-time": "2024-05-01T10:00:00Z" };
for (const [format, value] of Object.entries(values)) {
  const schema = { type: "object", properties: { born: { type: "string", format } }, required: ["born"] };
  const source = new JSONSchemaInput(new FetchingJSONSchemaStore());
  await source.addSource({ name: "Pet", schema: JSON.stringify(schema) });
  const inputData = new InputData();
  inputData.addInput(source);
  const { lines } = await quicktype({ inputData, lang: "typescript" });
  writeFileSync(`${format}.mjs`, ts.transpile(lines.join("\n"), { module: "esnext", target: "es2022" }));
  const { Convert } = await import(`./${format}.mjs`);
  const given = JSON.stringify({ born: value });
  const written = JSON.stringify(JSON.parse(Convert.petToJson(Convert.toPet(given))));
  console.log(`${format}: ${given} becomes ${written}, valid: ${ajv.validate(schema, JSON.parse(written))}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
date: {"born":"2024-05-01"} becomes {"born":"2024-05-01T00:00:00.000Z"}, valid: false
time: {"born":"10:00:00Z"} becomes {"born":"10:00:00Z"}, valid: true
date-time: {"born":"2024-05-01T10:00:00Z"} becomes {"born":"2024-05-01T10:00:00.000Z"}, valid: true
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
