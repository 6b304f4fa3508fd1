#!/usr/bin/env bash
# eventsource-parser 3.1.1 delivers an event one event late if lines end in CR.
# A single CR ends a line (HTML, "Parsing an event stream": CRLF, LF or CR). A reader
# of chunks can't know whether an LF follows, but need not: it may act at the CR and
# skip an LF that comes first in the next chunk.
# One expects the event of a chunk that ends in CR CR at once, and at the latest when
# the stream ends. The parser keeps the last CR back until more text comes, and the
# plain reset() at the end forgets the event: only reset({ consume: true }) shows it.
# Hurt: readers of old servers with CR line ends: each message waits for the next.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(eventsource-parser@3.1.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { createParser } from "eventsource-parser";

const log = [];
const parser = createParser({ onEvent: (event) => log.push(event.data) });
for (const chunk of ["data: one\r\r", "data: two\r\r"]) {
  parser.feed(chunk);
  console.log(`after ${JSON.stringify(chunk)}: ${JSON.stringify(log)}`);
}
parser.reset();
console.log("after reset():", JSON.stringify(log));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
after "data: one\r\r": []
after "data: two\r\r": ["one"]
after reset(): ["one"]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
