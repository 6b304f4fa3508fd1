#!/usr/bin/env bash
# swagger-object-validator 1.4.5 can't check an object that says that it is open, and closes one that says nothing.
# Without "additionalProperties" an object may have members that no property describes, and true says the same (Swagger
# 2.0 takes it from JSON Schema draft 4, section 5.4.4.1). One expects that both are valid with one member more.
# Of the first each such member is an error, ADDITIONAL_PROPERTY, unless an option allows it; with true, or {}, the
# check itself fails: "Schema is corrupted".
# Hurt: tests of answers: they fail as soon as a server sends a new member, which is no break.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(swagger-object-validator@1.4.5)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { Handler } from "swagger-object-validator";

const object = { type: "object", properties: { name: { type: "string" } } };
const definitions = {
  Silent: object,
  Open: { ...object, additionalProperties: true },
  Any: { ...object, additionalProperties: {} },
  Closed: { ...object, additionalProperties: false },
};
const handler = new Handler({ swagger: "2.0", info: { title: "Pets", version: "1" }, paths: {}, definitions });
for (const name of Object.keys(definitions)) {
  for (const value of [{ name: "Rex" }, { name: "Rex", age: 1 }]) {
    const seen = await handler.validateModel(value, name).then(
      ({ errors }) => errors.map(({ errorType }) => errorType).join(", ") || "valid",
      (reason) => `rejected with ${reason}`,
    );
    console.log(`${name} ${JSON.stringify(value)}: ${seen}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
Silent {"name":"Rex"}: valid
Silent {"name":"Rex","age":1}: ADDITIONAL_PROPERTY
Open {"name":"Rex"}: valid
Open {"name":"Rex","age":1}: rejected with Schema is corrupted (no schema/type), schema is true
Any {"name":"Rex"}: valid
Any {"name":"Rex","age":1}: rejected with Schema is corrupted (no schema/type), schema is {}
Closed {"name":"Rex"}: valid
Closed {"name":"Rex","age":1}: ADDITIONAL_PROPERTY
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
