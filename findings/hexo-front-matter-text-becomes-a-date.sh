#!/usr/bin/env bash
# hexo-front-matter 5.0.0 writes a text without the quotes that it needs, and reads a date.
# A writer of YAML quotes a text that would be read as something else, as it does for 012, 1e3 and null. One expects the
# same of 2024-01-01, as js-yaml alone does: what stringify writes is what parse reads. The version 2024-01-01 of an API
# has no quotes and comes back as a moment at midnight; "yes", true to YAML 1.1, has none either.
# Hurt: pages that name versions by their day, as many APIs do, after a tool has written their front matter once.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(hexo-front-matter@5.0.0 js-yaml@4.1.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { parse, stringify } from "hexo-front-matter";
import yaml from "js-yaml";

process.env.TZ = "UTC";
for (const version of ["v1", "012", "1e3", "null", "yes", "2024-01-01", "2024-01-01T10:00:00Z"]) {
  const page = stringify({ version, _content: "text" });
  const other = yaml.dump({ version }).trim();
  console.log(`${JSON.stringify(version)}: ${page.split("\n")[0]} (js-yaml: ${other}), read as ${JSON.stringify(parse(page).version)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
"v1": version: v1 (js-yaml: version: v1), read as "v1"
"012": version: '012' (js-yaml: version: '012'), read as "012"
"1e3": version: '1e3' (js-yaml: version: '1e3'), read as "1e3"
"null": version: 'null' (js-yaml: version: 'null'), read as "null"
"yes": version: yes (js-yaml: version: 'yes'), read as "yes"
"2024-01-01": version: 2024-01-01 (js-yaml: version: '2024-01-01'), read as "2024-01-01T00:00:00.000Z"
"2024-01-01T10:00:00Z": version: 2024-01-01T10:00:00Z (js-yaml: version: '2024-01-01T10:00:00Z'), read as "2024-01-01T10:00:00.000Z"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
