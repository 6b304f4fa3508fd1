#!/usr/bin/env bash
# @mjackson/multipart-parser 0.10.1 and @remix-run/multipart-parser 0.16.3 refuse a message with a preamble.
# What stands before the first boundary is to be ignored, and a part needs no header: it may begin with an empty line
# (RFC 2046, section 5.1.1, whose own example has both). One expects the parts.
# With a preamble they miss the first boundary, and with a part without headers the end of the stream.
# Hurt: readers of multipart/mixed and multipart/related whose servers introduce the message for old programs.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@mjackson/multipart-parser@0.10.1 @remix-run/multipart-parser@0.16.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import * as mjackson from "@mjackson/multipart-parser";
import * as remix from "@remix-run/multipart-parser";

const end = "--part--\r\n";
const messages = {
  plain: `--part\r\nContent-Type: text/plain\r\n\r\none\r\n${end}`,
  preamble: `This is a message in several parts.\r\n--part\r\nContent-Type: text/plain\r\n\r\none\r\n${end}`,
  "no header": `--part\r\n\r\none\r\n${end}`,
};
for (const [name, message] of Object.entries(messages)) {
  for (const [library, { parseMultipart }] of Object.entries({ mjackson, remix })) {
    const texts = [];
    try {
      for await (const { text } of parseMultipart(new TextEncoder().encode(message), { boundary: "part" })) texts.push(await text);
      console.log(`${name}, ${library}: ${JSON.stringify(texts)}`);
    } catch (error) {
      console.log(`${name}, ${library}: ${error.message}`);
    }
  }
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
plain, mjackson: ["one"]
plain, remix: ["one"]
preamble, mjackson: Invalid multipart stream: missing initial boundary
preamble, remix: Invalid multipart stream: missing initial boundary
no header, mjackson: Multipart stream not finished
no header, remix: Multipart stream not finished
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
