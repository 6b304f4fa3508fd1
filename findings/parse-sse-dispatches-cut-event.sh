#!/usr/bin/env bash
# parse-sse 0.1.0 hands out the half of an event that a broken connection left.
# When the stream ends, an event that no empty line has closed is to be discarded
# (HTML, "Parsing an event stream", last paragraph). One expects a cut stream to give
# its whole events and nothing else.
# The rest is dispatched as if it were whole, so the reader parses half a JSON text
# or takes the first data line of two for all.
# Beside that an event with one empty data line, which the standard does dispatch
# with the empty string, is left out.
# Hurt: consumers that can't tell a complete last message from a torn one.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(parse-sse@0.1.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { parseServerSentEvents } from "parse-sse";

const read = async (text) => {
  const response = new Response(text, { headers: { "Content-Type": "text/event-stream" } });
  const data = [];
  for await (const event of parseServerSentEvents(response)) data.push(event.data);
  return JSON.stringify(data);
};
console.log("cut in the second event:", await read('data: {"a":1}\n\ndata: {"b":\n'));
console.log("one empty data line:    ", await read("data:\n\ndata: x\n\n"));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
cut in the second event: ["{\"a\":1}","{\"b\":"]
one empty data line:     ["x"]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
