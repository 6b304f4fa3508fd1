#!/usr/bin/env bash
# @azure/core-sse 2.3.0 gives an event the type of the one before it.
# An event without data is not dispatched, and the type buffer is emptied with it
# (HTML, "Interpreting an event stream", what happens at an empty line). Servers send
# such events as heartbeats: "event: ping" and an empty line.
# One expects the next event to be a plain message. It carries the type "ping".
# Hurt: who switches on the type: the first message after each heartbeat is taken for
# a heartbeat and dropped.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@azure/core-sse@2.3.0 eventsource-parser@3.1.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { createSseStream } from "@azure/core-sse";
import { createParser } from "eventsource-parser";

const stream = "event: ping\n\ndata: one\n\ndata: two\n\n";

for await (const event of createSseStream(new Blob([stream]).stream())) {
  console.log(`@azure/core-sse: ${event.data} has type ${JSON.stringify(event.event)}`);
}
const onEvent = (event) => console.log(`eventsource-parser: ${event.data} has type ${JSON.stringify(event.event ?? "")}`);
createParser({ onEvent }).feed(stream);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
@azure/core-sse: one has type "ping"
@azure/core-sse: two has type ""
eventsource-parser: one has type ""
eventsource-parser: two has type ""
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
