#!/usr/bin/env bash
# @microsoft/fetch-event-source 2.0.1 hands out an empty message for each comment of a stream.
# The WHATWG rules for event streams (HTML, section 9.2.6) dispatch nothing at an empty line while the
# data is empty, so one expects ": ping", the comment that keeps a connection open, to be invisible,
# as it is for eventsource-parser 3.1.1.
# Each block without data, comments, a lone id or retry, is a message whose data is "".
# Hurt: programs that parse the data of every message as JSON: they throw at the first ping, which
# often comes only when the server is busy.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@microsoft/fetch-event-source@2.0.1 eventsource-parser@3.1.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { createServer } from "node:http";
import { fetchEventSource } from "@microsoft/fetch-event-source";
import { createParser } from "eventsource-parser";

const stream = ': ping\n\ndata: {"step":1}\n\nretry: 500\n\n: ping\n\ndata: {"step":2}\n\n';
const server = createServer((_, response) => {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.end(stream);
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
globalThis.document = { hidden: false, addEventListener() {}, removeEventListener() {} };
globalThis.window = { fetch, setTimeout, clearTimeout };

const messages = [];
await fetchEventSource(`http://127.0.0.1:${server.address().port}`, {
  openWhenHidden: true,
  onmessage: ({ data }) => messages.push(data),
});
server.close();
const events = [];
createParser({ onEvent: ({ data }) => events.push(data) }).feed(stream);
console.log("fetch-event-source:", JSON.stringify(messages));
console.log("eventsource-parser:", JSON.stringify(events));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
fetch-event-source: ["","{\"step\":1}","","","{\"step\":2}"]
eventsource-parser: ["{\"step\":1}","{\"step\":2}"]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
