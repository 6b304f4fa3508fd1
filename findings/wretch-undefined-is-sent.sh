#!/usr/bin/env bash
# wretch 3.0.9 sends members that are undefined: as an empty value or as the word "undefined".
# JSON.stringify leaves such members out, and so does its own .json(); one expects an optional filter
# that was not given to be left out of a query and of a form too.
# The query says "limit=", the URL-encoded form and the multipart form "undefined". Null becomes the
# word "null" in all three. Its README names an option to leave them out of the query alone.
# Hurt: whoever hands on optional arguments: the server looks for a size "undefined", or refuses an
# empty number.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(wretch@3.0.9)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import wretch from "wretch";
import FormDataAddon from "wretch/addons/formData";
import FormUrlAddon from "wretch/addons/formUrl";
import QueryStringAddon from "wretch/addons/queryString";

let sent;
const fetchAndNote = async (url, options) => {
  const request = new Request(url, options);
  const isMultipart = request.headers.get("content-type")?.startsWith("multipart/");
  const body = isMultipart ? JSON.stringify([...(await request.formData())]) : await request.text();
  sent = `${new URL(request.url).search} ${body}`.trim();
  return new Response();
};
const things = wretch("https://api.example/things")
  .fetchPolyfill(fetchAndNote)
  .addon(QueryStringAddon)
  .addon(FormUrlAddon)
  .addon(FormDataAddon);
const values = { limit: undefined, size: null, name: "x" };
const ways = {
  query: things.query(values),
  json: things.json(values),
  formUrl: things.formUrl(values),
  formData: things.formData(values),
};
for (const [way, request] of Object.entries(ways)) {
  await (way === "query" ? request.get() : request.post()).res();
  console.log(`.${way}(): ${sent}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
.query(): ?limit=&size=&name=x
.json(): {"size":null,"name":"x"}
.formUrl(): limit=undefined&size=null&name=x
.formData(): [["limit","undefined"],["size","null"],["name","x"]]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
