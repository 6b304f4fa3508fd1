#!/usr/bin/env bash
# fetch-event-stream 0.1.6 takes all white space off the start of the data.
# The text of the standard on server-sent events (HTML, "Interpreting an event
# stream") removes one U+0020 after the colon, if there is one, and no more.
# One expects a parser of a stream of words to keep the second space: model APIs send
# " world" as "data:  world".
# It strips spaces and tabs up to the first other character, so joined pieces of plain
# text lose the spaces between words, and an indented line loses its indent.
# Hurt: readers of text streams; JSON payloads hide it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(fetch-event-stream@0.1.6 eventsource-parser@3.1.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { createParser } from "eventsource-parser";
import { events } from "fetch-event-stream";

const stream = "data: Hello\n\ndata:  world\n\ndata: \tindented\n\n";

let text = "";
for await (const event of events(new Response(stream))) text += event.data;
console.log("fetch-event-stream:", JSON.stringify(text));

text = "";
createParser({ onEvent: (event) => (text += event.data) }).feed(stream);
console.log("eventsource-parser:", JSON.stringify(text));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
fetch-event-stream: "Helloworldindented"
eventsource-parser: "Hello world\tindented"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
