#!/usr/bin/env bash
# sitemap 9.0.1 finds no page in a sitemap whose namespace has a prefix, and drops a date that is a year.
# The prefix of an XML namespace is free (Namespaces in XML, section 4), and "lastmod" is a date of the W3C profile, of
# which 2024 and 2024-05 are forms (sitemaps.org, "XML tag definitions"). One expects the page and its date.
# The list of pages is empty without an error, and a year or month is left out.
# Hurt: crawlers and checkers of documentation: a site that its tool writes so looks empty.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(sitemap@9.0.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { Readable } from "node:stream";
import { XMLToSitemapItemStream } from "sitemap";

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
const entry = (p, lastmod) => `<${p}url><${p}loc>https://pets.example/cats</${p}loc><${p}lastmod>${lastmod}</${p}lastmod></${p}url>`;
const sitemaps = {
  plain: `<urlset xmlns="${namespace}">${entry("", "2024-05-01")}</urlset>`,
  month: `<urlset xmlns="${namespace}">${entry("", "2024-05")}</urlset>`,
  year: `<urlset xmlns="${namespace}">${entry("", "2024")}</urlset>`,
  prefix: `<s:urlset xmlns:s="${namespace}">${entry("s:", "2024-05-01")}</s:urlset>`,
};
for (const [name, sitemap] of Object.entries(sitemaps)) {
  const reader = Readable.from([`<?xml version="1.0" encoding="UTF-8"?>${sitemap}`]).pipe(new XMLToSitemapItemStream({ logger: false }));
  const pages = [];
  for await (const { url, lastmod } of reader) pages.push([url, lastmod ?? "no date"]);
  console.log(`${name}: ${JSON.stringify(pages)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
plain: [["https://pets.example/cats","2024-05-01"]]
month: [["https://pets.example/cats","no date"]]
year: [["https://pets.example/cats","no date"]]
prefix: []
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
