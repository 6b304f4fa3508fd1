#!/usr/bin/env bash
# jira2md 3.0.1 rewrites what stands in code when it goes from Markdown to Jira.
# In a code block and a code span nothing is markup (CommonMark 0.31.2, sections 4.5 and 6.1), and {code} of Jira shows
# its text as it is. One expects the same text between the marks. A thematic break is a line, "----" in Jira.
# x*y*z becomes x_y_z, Array<string> becomes Array[string], a comment "h1. comment" and a link of Markdown one of Jira,
# in blocks as in spans. "---" between two paragraphs makes an empty heading.
# Hurt: whoever posts answers, reviews or release notes to Jira: the code that is shown isn't the code.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(jira2md@3.0.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import jira from "jira2md";

const fence = "```";
for (const text of [
  `${fence}js\nconst area = x*y*z;\n${fence}`,
  `${fence}ts\nlet names: Array<string>;\n${fence}`,
  `${fence}sh\n# comment\necho **/*.ts\n${fence}`,
  `${fence}\n[text](address)\n${fence}`,
  "`List<Pet>` and `a*b*c`",
  "one\n\n---\n\ntwo",
]) {
  console.log(JSON.stringify(text), "->", JSON.stringify(jira.to_jira(text)));
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
"```js\nconst area = x*y*z;\n```" -> "{code:js}\nconst area = x_y_z;\n{code}"
"```ts\nlet names: Array<string>;\n```" -> "{code:ts}\nlet names: Array[string];\n{code}"
"```sh\n# comment\necho **/*.ts\n```" -> "{code:sh}\nh1. comment\necho _*/_.ts\n{code}"
"```\n[text](address)\n```" -> "{code}\n[text|address]\n{code}"
"`List<Pet>` and `a*b*c`" -> "{{List[Pet]}} and {{a_b_c}}"
"one\n\n---\n\ntwo" -> "one\nh2. \n\ntwo"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
