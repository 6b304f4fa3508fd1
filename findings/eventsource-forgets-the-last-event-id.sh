#!/usr/bin/env bash
# eventsource 4.1.1 and eventsource-client 1.2.0 forget the id of the last event where an event has none.
# The last event ID is kept until a field "id" sets another, and each event has it (WHATWG HTML, 9.2.6, "dispatch the
# event"). One expects "7" of an event behind that with id 7, as event-source-polyfill gives.
# Its lastEventId is "", or there is none; of an id in a block without data, which the server sends to move on, too.
# Hurt: clients that store the id of what they have seen, to go on from there: they begin anew.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(eventsource@4.1.1 eventsource-client@1.2.0 event-source-polyfill@1.0.31)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { createServer } from "node:http";
import polyfill from "event-source-polyfill";
import { EventSource } from "eventsource";
import { createEventSource } from "eventsource-client";

const streams = { behind: "id: 7\ndata: a\n\ndata: b\n\n", apart: "id: 7\n\ndata: a\n\n" };
const server = createServer(({ url }, response) => {
  response.writeHead(200, { "content-type": "text/event-stream" }).end(streams[url.slice(1)]);
}).listen(0);
const standard = (Source) => (url) =>
  new Promise((resolve) => {
    const ids = [];
    const source = new Source(url);
    source.onmessage = ({ data, lastEventId }) => ids.push([data, lastEventId]);
    source.onerror = () => {
      source.close();
      resolve(ids);
    };
  });
const readers = {
  "event-source-polyfill": standard(polyfill.EventSourcePolyfill),
  eventsource: standard(EventSource),
  "eventsource-client": (url) =>
    new Promise((resolve) => {
      const ids = [];
      const client = createEventSource({
        url,
        onMessage: ({ data, id }) => ids.push([data, id ?? "none"]),
        onDisconnect: () => {
          client.close();
          resolve(ids);
        },
      });
    }),
};
for (const [name, read] of Object.entries(readers)) {
  for (const stream of Object.keys(streams)) {
    console.log(`${name}, ${stream}: ${JSON.stringify(await read(`http://localhost:${server.address().port}/${stream}`))}`);
  }
}
process.exit(0);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
event-source-polyfill, behind: [["a","7"],["b","7"]]
event-source-polyfill, apart: [["a","7"]]
eventsource, behind: [["a","7"],["b",""]]
eventsource, apart: [["a",""]]
eventsource-client, behind: [["a","7"],["b","none"]]
eventsource-client, apart: [["a","none"]]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
