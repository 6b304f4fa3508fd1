#!/usr/bin/env bash
# jsonlines 0.1.1 garbles a character that is cut by a network packet, and loses what follows a line of null.
# The lines are of UTF-8 (RFC 8259, section 8.1), where a character may take four bytes, and where a packet ends says
# nothing of the text. null is a JSON text as any other (section 2). One expects the same values however the
# bytes arrive, or an error.
# Each piece of bytes is decoded by itself: replacement characters stand for what was cut, without an
# error. A line of null ends the stream as if it were complete, where the next line comes in a later packet.
# Hurt: streams of events and exports: names are damaged now and then, by chance of the network, and rows are lost.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(jsonlines@0.1.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import jsonlines from "jsonlines";

const read = async (text, size) => {
  const bytes = Buffer.from(text);
  const stream = jsonlines.parse();
  const values = [];
  const ended = new Promise((resolve, reject) => stream.on("end", resolve).on("error", reject));
  stream.on("data", (value) => values.push(value));
  for (let start = 0; start < bytes.length; start += size) {
    stream.write(bytes.subarray(start, start + size));
    await new Promise((resolve) => setImmediate(resolve));
  }
  stream.end();
  await ended;
  return values;
};
const name = '{"name":"Zoë"}\n';
for (const size of [Buffer.from(name).length, 12]) console.log(`${JSON.stringify(name)} in pieces of ${size} bytes: ${JSON.stringify(await read(name, size))}`);
const rows = '{"id":1}\nnull\n{"id":3}\n';
console.log(`${JSON.stringify(rows)} in pieces of 14 bytes: ${JSON.stringify(await read(rows, 14))}`);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
"{\"name\":\"Zoë\"}\n" in pieces of 16 bytes: [{"name":"Zoë"}]
"{\"name\":\"Zoë\"}\n" in pieces of 12 bytes: [{"name":"Zo��"}]
"{\"id\":1}\nnull\n{\"id\":3}\n" in pieces of 14 bytes: [{"id":1}]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
