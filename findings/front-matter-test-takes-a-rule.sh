#!/usr/bin/env bash
# front-matter 4.0.2 says that a page has front matter because of a rule in its text.
# test(page) says whether a page has front matter, which stands at the very beginning, and body is what follows it. One
# expects false of a page whose text has a thematic break further down, and a body that is the text as it stands.
# It says true, while front-matter itself then finds none; and blank lines before the text are gone, so that the page
# can't be put together again.
# Hurt: site tools that leave out pages without front matter, as the README shows: they take plain text for a page.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(front-matter@4.0.2 gray-matter@4.0.3)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import matter from "gray-matter";
import frontMatter from "front-matter";

const pages = [
  "---\ntitle: Pets\n---\nText",
  "Text",
  "Text\n\n---\n\nNote: more\n\n---\n",
  "---\ntitle: Pets\n---\n\n\n    code\n",
];
for (const page of pages) {
  const { attributes, body } = frontMatter(page);
  console.log(JSON.stringify(page));
  console.log(`  front-matter: test ${frontMatter.test(page)}, ${JSON.stringify(attributes)} ${JSON.stringify(body)}`);
  const { data, content } = matter(page);
  console.log(`  gray-matter: test ${matter.test(page)}, ${JSON.stringify(data)} ${JSON.stringify(content)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
"---\ntitle: Pets\n---\nText"
  front-matter: test true, {"title":"Pets"} "Text"
  gray-matter: test true, {"title":"Pets"} "Text"
"Text"
  front-matter: test false, {} "Text"
  gray-matter: test false, {} "Text"
"Text\n\n---\n\nNote: more\n\n---\n"
  front-matter: test true, {} "Text\n\n---\n\nNote: more\n\n---\n"
  gray-matter: test false, {} "Text\n\n---\n\nNote: more\n\n---\n"
"---\ntitle: Pets\n---\n\n\n    code\n"
  front-matter: test true, {"title":"Pets"} "    code\n"
  gray-matter: test true, {"title":"Pets"} "\n\n    code\n"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
