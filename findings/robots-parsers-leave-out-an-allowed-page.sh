#!/usr/bin/env bash
# robots-parser 3.0.1 and robots-txt-parser 2.0.3 leave out an allowed page whose address is encoded otherwise.
# Before paths are compared, octets that are percent-encoded are decoded, but for reserved characters, and what isn't
# ASCII is encoded (RFC 9309, section 2.2.2, with a table of it): "Allow: /%7Ebob" speaks of /~bob, and "Allow: /café"
# of /caf%C3%A9, which is how every client asks for it. The longest rule decides.
# Both compare the letters: below "Disallow: /" such a page counts as not allowed. The second doesn't find /café either.
# Hurt: indexes and archives of documentation: pages are missing that their site wants to be read.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(robots-parser@3.0.1 robots-txt-parser@2.0.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import robotsParser from "robots-parser";
import robotsTxtParser from "robots-txt-parser";

const cases = [
  ["/bob", "/bob"],
  ["/%7Ebob", "/~bob"],
  ["/~bob", "/%7Ebob"],
  ["/caf%C3%A9", "/caf%C3%A9"],
  ["/café", "/caf%C3%A9"],
];
for (const [rule, path] of cases) {
  const text = `User-agent: *\nDisallow: /\nAllow: ${rule}\n`;
  const address = `https://pets.example${path}`;
  const first = robotsParser("https://pets.example/robots.txt", text).isAllowed(address, "bot");
  const parser = robotsTxtParser({ userAgent: "bot" });
  parser.parseRobots("https://pets.example", text);
  console.log(`Allow: ${rule}, ${path}: robots-parser ${first}, robots-txt-parser ${await parser.canCrawl(address)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
Allow: /bob, /bob: robots-parser true, robots-txt-parser true
Allow: /%7Ebob, /~bob: robots-parser false, robots-txt-parser false
Allow: /~bob, /%7Ebob: robots-parser false, robots-txt-parser false
Allow: /caf%C3%A9, /caf%C3%A9: robots-parser true, robots-txt-parser true
Allow: /café, /caf%C3%A9: robots-parser true, robots-txt-parser false
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
