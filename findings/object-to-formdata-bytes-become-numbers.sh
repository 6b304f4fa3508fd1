#!/usr/bin/env bash
# object-to-formdata 4.5.1 sends the bytes of a Uint8Array as one number a field, and an ArrayBuffer,
# a Map or a Set not at all.
# FormData takes bytes as a Blob, and Node's readFile gives a Buffer, which is a Uint8Array: one expects
# bytes to become a file, or an error.
# It walks over the array as over a list of numbers ("file[0]", "file[1]"); an ArrayBuffer has no
# members of its own, so nothing is sent, without an error.
# Hurt: whoever uploads what was read from disk: a file of a megabyte becomes a million fields, or none.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(object-to-formdata@4.5.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { serialize } from "object-to-formdata";

const bytes = new TextEncoder().encode("hey");
const files = {
  Blob: new Blob([bytes]),
  Uint8Array: bytes,
  Buffer: Buffer.from(bytes),
  ArrayBuffer: bytes.buffer,
  "Map of fields": new Map([["part", "hey"]]),
};
for (const [kind, file] of Object.entries(files)) {
  const fields = [...serialize({ file })].map(([name, value]) => `${name}=${value instanceof Blob ? `a file of ${value.size} bytes` : value}`);
  console.log(`${kind}: ${fields.join(", ") || "nothing is sent"}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
Blob: file=a file of 3 bytes
Uint8Array: file[0]=104, file[1]=101, file[2]=121
Buffer: file[0]=104, file[1]=101, file[2]=121
ArrayBuffer: nothing is sent
Map of fields: nothing is sent
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
