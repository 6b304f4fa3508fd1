#!/usr/bin/env bash
# extended-eventsource 2.1.0 makes events of its own where a line end is cut by a network packet.
# A line may end in CR LF (HTML, section 9.2.6), and a stream may be cut anywhere, so one expects
# the same events however the bytes arrive.
# Where CR comes at the end of one piece and LF with the next, the two count as two line ends: an
# event without data follows, which the rules never dispatch.
# Hurt: readers of streams whose server or proxy writes CR LF: now and then, with the size of the
# packets, an empty message arrives and JSON.parse throws.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(extended-eventsource@2.1.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { createServer } from "node:http";
import { EventSource } from "extended-eventsource";

const whole = "data: 1\r\n\r\ndata: 2\r\n\r\n";
/** The events of the stream when it arrives in these pieces. */
async function read(pieces) {
  const server = createServer(async (_, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const piece of pieces) {
      response.write(piece);
      await new Promise((done) => setTimeout(done, 200));
    }
    response.end();
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const source = new EventSource(`http://127.0.0.1:${server.address().port}`, { disableRetry: true, disableLogger: true });
  const seen = [];
  await new Promise((done) => {
    source.onmessage = ({ data }) => {
      seen.push(data);
      if (data === "2") done();
    };
  });
  source.close();
  server.close();
  server.closeAllConnections();
  return JSON.stringify(seen);
}
console.log("in one piece:", await read([whole]));
console.log("cut between CR and LF:", await read([whole.slice(0, 8), whole.slice(8, 10), whole.slice(10)]));
END

seen=$(node run.mjs 2>run.log)
recorded=$(cat <<'END'
in one piece: ["1","2"]
cut between CR and LF: ["1","","","2"]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
