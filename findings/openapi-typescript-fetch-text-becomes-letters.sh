#!/usr/bin/env bash
# openapi-typescript-fetch 2.2.1 sends a body that is a string as an object of its letters.
# The schema of a JSON body may be a string: "hey" is a JSON text (RFC 8259, section 2). Types of
# openapi-typescript, which it is made for, ask for a string; lists and objects are sent as they are.
# The string is taken apart as if it were an object: {"0":"h","1":"e","2":"y"}. No error; a body of number
# or boolean becomes {}.
# Hurt: APIs with a body of one value, such as a rename or a flag: the server refuses it, or stores it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(openapi-typescript-fetch@2.2.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { Fetcher } from "openapi-typescript-fetch";

const fetcher = Fetcher.for();
const note = async (url, { body }) => {
  console.log(`  sent: ${body}`);
  return { ok: true, status: 204, statusText: "", headers: new Headers(), url, data: undefined };
};
fetcher.configure({ baseUrl: "https://api.example", use: [note] });
const rename = fetcher.path("/name").method("put").create();
for (const body of [{ name: "hey" }, ["hey"], "hey", 3, true]) {
  console.log(JSON.stringify(body));
  await rename(body);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"name":"hey"}
  sent: {"name":"hey"}
["hey"]
  sent: ["hey"]
"hey"
  sent: {"0":"h","1":"e","2":"y"}
3
  sent: {}
true
  sent: {}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
