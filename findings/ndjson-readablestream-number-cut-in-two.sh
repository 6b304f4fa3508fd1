#!/usr/bin/env bash
# ndjson-readablestream 1.4.0 makes two numbers of one that is cut by a packet.
# A line of NDJSON ends with a line feed; how a network cuts the stream says nothing, and a number is a JSON text like
# any other. One expects the same values for each way to cut.
# A packet's last piece is handed out as soon as it parses, so a number that is cut becomes two numbers.
# Objects are not hurt: their half doesn't parse.
# Hurt: streams of ids, counters and measurements: values that nobody sent, now and then, without an error.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(ndjson-readablestream@1.4.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import read from "ndjson-readablestream";

for (const packets of [["1234\n5\n"], ["12", "34\n5\n"], ['{"id":12', "34}\n"]]) {
  const bytes = packets.map((text) => new TextEncoder().encode(text));
  const values = [];
  for await (const value of read(ReadableStream.from(bytes))) values.push(value);
  console.log(`${JSON.stringify(packets)}: ${JSON.stringify(values)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
["1234\n5\n"]: [1234,5]
["12","34\n5\n"]: [12,34,5]
["{\"id\":12","34}\n"]: [{"id":1234}]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
