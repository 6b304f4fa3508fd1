#!/usr/bin/env bash
# structured-headers 2.1.0 and structured-field-values 2.0.4 write numbers that they can't read themselves.
# RFC 9651, section 4.1.5, rounds a decimal to three digits and has at least one behind the point: 1.0001 is
# written "1.0". A date has whole seconds (section 3.3.7); one expects the milliseconds of a Date, which each
# "new Date()" has, to be rounded away or refused.
# structured-headers writes "1." for a decimal that is rounded to a whole number, structured-field-values
# "@1659578233.5" for a date. Both readers refuse both.
# Hurt: whoever sends such a header, a rate limit or an expiry for example: a strict reader must drop the
# whole field (section 4.2), now and then, as the last digits happen to be.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(structured-headers@2.1.0 structured-field-values@2.0.4)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { decodeItem, encodeItem } from "structured-field-values";
import { parseItem, serializeItem } from "structured-headers";

const libraries = {
  "structured-headers": { write: serializeItem, read: parseItem },
  "structured-field-values": { write: encodeItem, read: decodeItem },
};
const readable = (read, text) => {
  try {
    read(text);
    return "readable";
  } catch {
    return "unreadable";
  }
};
for (const value of [1.5, 1.0001, 99.9999, new Date(1659578233000), new Date(1659578233500)]) {
  console.log(value instanceof Date ? value.toISOString() : value);
  for (const [name, { write, read }] of Object.entries(libraries)) {
    const text = write(value);
    console.log(`  ${name}: ${text}, ${readable(read, text)}`);
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
1.5
  structured-headers: 1.5, readable
  structured-field-values: 1.5, readable
1.0001
  structured-headers: 1., unreadable
  structured-field-values: 1.0, readable
99.9999
  structured-headers: 100., unreadable
  structured-field-values: 100.0, readable
2022-08-04T01:57:13.000Z
  structured-headers: @1659578233, readable
  structured-field-values: @1659578233, readable
2022-08-04T01:57:13.500Z
  structured-headers: @1659578233, readable
  structured-field-values: @1659578233.5, unreadable
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
