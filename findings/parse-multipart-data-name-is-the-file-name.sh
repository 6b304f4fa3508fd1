#!/usr/bin/env bash
# parse-multipart-data 1.5.0 takes the name of a file for the name of the field, and reads UTF-8 as Latin-1.
# The parameters of Content-Disposition are a list in any order (RFC 2183, section 2, of which form-data has the
# syntax), and names are in UTF-8 (RFC 7578, section 5.1). One expects the fields "photo" and "café" below.
# Where "filename" comes first, its value becomes the name of the field, and the part isn't a file. "café"
# becomes "cafÃ©". The bytes of the part are right.
# Hurt: servers and tests that read uploads by it: what one client sends is found, and another's isn't.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(parse-multipart-data@1.5.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { parse } from "parse-multipart-data";

const dispositions = [
  'form-data; name="photo"; filename="a.png"',
  'form-data; filename="a.png"; name="photo"',
  'form-data; name="café"; filename="a.png"',
];
for (const disposition of dispositions) {
  const lines = ["--line", `Content-Disposition: ${disposition}`, "Content-Type: image/png", "", "bytes", "--line--", ""];
  const [{ name, filename }] = parse(Buffer.from(lines.join("\r\n")), "line");
  console.log(`${disposition}\n  field ${JSON.stringify(name)}, file ${JSON.stringify(filename)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
form-data; name="photo"; filename="a.png"
  field "photo", file "a.png"
form-data; filename="a.png"; name="photo"
  field "a.png", file undefined
form-data; name="café"; filename="a.png"
  field "cafÃ©", file "a.png"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
