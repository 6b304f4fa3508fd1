#!/usr/bin/env bash
# turndown 7.2.5, node-html-markdown 2.0.0 and html-to-md 0.8.8 write links into code.
# Reference pages link the types in a signature: <code><a href="/pet">Pet</a>[]</code>.
# Within a code span Markdown has no links (CommonMark 0.31, section 6.1: backslashes and
# markup have no meaning there), so what is written is what is shown.
# One expects `Pet[]`, with or without a link around it, which rehype-remark 10.0.1 gives.
# The three others give `[Pet](/pet)[]`, link syntax that is shown as text and reads as
# part of the type.
# Hurt: who reads types from Markdown versions of API documentation.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(turndown@7.2.5 node-html-markdown@2.0.0 html-to-md@0.8.8 unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import htmlToMd from "html-to-md";
import { NodeHtmlMarkdown } from "node-html-markdown";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkStringify from "remark-stringify";
import TurndownService from "turndown";
import { unified } from "unified";

const html = '<p>Returns <code><a href="/pet">Pet</a>[]</code></p>';
console.log("turndown:          ", new TurndownService().turndown(html));
console.log("node-html-markdown:", NodeHtmlMarkdown.translate(html));
console.log("html-to-md:        ", htmlToMd(html));
const remark = unified().use(rehypeParse).use(rehypeRemark).use(remarkStringify);
console.log("rehype-remark:     ", String(await remark.process(html)).trim());
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
turndown:           Returns `[Pet](/pet)[]`
node-html-markdown: Returns `[Pet](/pet)[]`
html-to-md:         Returns `[Pet](/pet)[]`
rehype-remark:      Returns `Pet[]`
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
