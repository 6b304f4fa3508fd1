#!/usr/bin/env bash
# @mswjs/source 0.5.0 answers 501 for an operation whose documented success is 201, 204 or 2XX.
# Every status and every range may be a key of the answers (OpenAPI 3.0.4, Responses Object), so one
# expects a mock of a POST that documents 201 alone to answer 201 with its example.
# It knows 200 and default: everything else is "Not Implemented", unless the caller asks for the
# status by the query parameter "response", which is no part of the API.
# Hurt: tests of clients that create and delete, where 201 and 204 are the rule: each of their calls
# fails on the mock of a correct description.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@mswjs/source@0.5.0 msw@2.12.4)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { fromOpenApi } from "@mswjs/source/open-api";
import { setupServer } from "msw/node";

const statuses = ["200", "201", "204", "2XX", "default"];
const content = { "application/json": { example: { id: 1 } } };
const paths = statuses.map((status) => [
  `/answers-${status}`,
  { post: { responses: { [status]: { description: "done", ...(status !== "204" && { content }) } } } },
]);
const server = setupServer(
  ...(await fromOpenApi({
    openapi: "3.0.3",
    info: { title: "Store", version: "1" },
    servers: [{ url: "https://store.example" }],
    paths: Object.fromEntries(paths),
  })),
);
server.listen();
for (const status of statuses) {
  const answer = await fetch(`https://store.example/answers-${status}`, { method: "POST" });
  console.log(`${status} is answered by ${answer.status} ${await answer.text()}`);
}
server.close();
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
200 is answered by 200 {"id":1}
201 is answered by 501 Not Implemented
204 is answered by 501 Not Implemented
2XX is answered by 501 Not Implemented
default is answered by 200 {"id":1}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
