#!/usr/bin/env bash
# sitemapper 4.1.6 leaves a character reference in an address.
# "&amp;", "&#38;" and "&#x26;" are the same character (XML 1.0, section 4.1); sitemaps.org asks that "&" be escaped.
# One expects the address with "&" of each, and of a CDATA section. Of the numbers it makes "?a=1&#38;b=2", an address
# whose fragment begins in the midst of its query.
# Hurt: crawlers and link checkers: they ask for another page than the one that is listed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(sitemapper@4.1.6)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { createServer } from "node:http";
import Sitemapper from "sitemapper";

const page = (address) => `<url><loc>${address}</loc></url>`;
const lists = {
  name: page("https://pets.example/?a=1&amp;b=2"),
  cdata: page("<![CDATA[https://pets.example/?a=1&b=2]]>"),
  decimal: page("https://pets.example/?a=1&#38;b=2"),
  hexadecimal: page("https://pets.example/?a=1&#x26;b=2"),
};
const server = createServer(({ url }, response) => {
  response.setHeader("content-type", "application/xml");
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${lists[url.slice(1)]}</urlset>`,
  );
}).listen(0);
for (const name of Object.keys(lists)) {
  const { sites, errors } = await new Sitemapper({ timeout: 5000 }).fetch(`http://localhost:${server.address().port}/${name}`);
  console.log(`${name}: ${JSON.stringify(sites)}${errors.map(({ type }) => ` ${type}`).join("")}`);
}
server.close();
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
name: ["https://pets.example/?a=1&b=2"]
cdata: ["https://pets.example/?a=1&b=2"]
decimal: ["https://pets.example/?a=1&#38;b=2"]
hexadecimal: ["https://pets.example/?a=1&#x26;b=2"]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
