#!/usr/bin/env bash
# openapi-enforcer 1.23.0 takes 30 February for 2 March.
# "format: date" is a full-date of RFC 3339, whose section 5.7 limits the day by month and year. One
# expects a request with 2023-02-30 to be refused, as ajv-formats 3.0.1 refuses it.
# The enforcer hands 2023-03-02 to the handler of the request, without an error; 31 April becomes
# 1 May.
# Hurt: servers that trust it: a mistyped date is stored as another one.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-enforcer@1.23.0 ajv@8.20.0 ajv-formats@3.0.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Ajv from "ajv";
import addFormats from "ajv-formats";
import Enforcer from "openapi-enforcer";

const api = await Enforcer({
  openapi: "3.0.3",
  info: { title: "Bookings", version: "1" },
  paths: {
    "/bookings": {
      get: {
        parameters: [{ name: "day", in: "query", schema: { type: "string", format: "date" } }],
        responses: { 200: { description: "The bookings of that day." } },
      },
    },
  },
});
const isDate = addFormats.default(new Ajv()).compile({ type: "string", format: "date" });
for (const day of ["2023-02-28", "2023-02-30", "2023-02-29", "2023-04-31"]) {
  const [request, error] = api.request({ method: "GET", path: `/bookings?day=${day}` });
  const read = error ? "refused" : request.query.day.toISOString().slice(0, 10);
  console.log(`${day}: openapi-enforcer: ${read}; ajv-formats: ${isDate(day) ? day : "refused"}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
2023-02-28: openapi-enforcer: 2023-02-28; ajv-formats: 2023-02-28
2023-02-30: openapi-enforcer: 2023-03-02; ajv-formats: refused
2023-02-29: openapi-enforcer: 2023-03-01; ajv-formats: refused
2023-04-31: openapi-enforcer: 2023-05-01; ajv-formats: refused
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
