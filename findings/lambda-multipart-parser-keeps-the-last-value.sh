#!/usr/bin/env bash
# lambda-multipart-parser 1.0.1 keeps the last value of a field that is sent more than once.
# A field may have several values, each in a part of its own with the same name (RFC 7578, section 4.3); that's how
# OpenAPI writes an array in a multipart body (3.0.3, "Special Considerations for multipart Content"). One
# expects a list, as the parser gives all files of one name.
# Each value replaces the one before it. No error.
# Hurt: functions behind a gateway that take a list from a form: of three tags they store one.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(lambda-multipart-parser@1.0.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const { parse } = require("lambda-multipart-parser");

const part = (disposition, body) => `--line\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${body}\r\n`;
const body = [
  part('name="tags"', "red"),
  part('name="tags"', "green"),
  part('name="tags"', "blue"),
  part('name="photos"; filename="a.txt"', "a"),
  part('name="photos"; filename="b.txt"', "b"),
].join("");
const event = { headers: { "Content-Type": "multipart/form-data; boundary=line" }, body: `${body}--line--\r\n`, isBase64Encoded: false };
parse(event).then(({ files, ...fields }) => {
  console.log(`fields: ${JSON.stringify(fields)}`);
  console.log(`files: ${files.map(({ filename }) => filename).join(", ")}`);
});
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
fields: {"tags":"blue"}
files: a.txt, b.txt
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
