#!/usr/bin/env bash
# slackify-markdown 4.5.0 writes done and open tasks alike, and a backslash at a line break.
# It writes Slack's mrkdwn, where a line ends at an end of line and & < > alone are escaped (Slack, "Formatting message
# text"). GitHub shows a task with a box, ticked or not (GFM 0.29, section 5.3); two spaces or a backslash at the end of
# a line are a break (CommonMark 0.31.2, section 6.7). One expects a sign for done, and the break without a sign.
# Both tasks are "•", and the backslash is there to be read. Nothing is reported.
# Hurt: whoever posts lists of what is to do, or release notes, to a channel: what is done looks open.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(slackify-markdown@4.5.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import slackify from "slackify-markdown";

const write = slackify.default ?? slackify.slackifyMarkdown ?? slackify;
for (const text of ["- [ ] test\n- [x] build", "one  \ntwo", "one\\\ntwo", "one\ntwo"]) {
  console.log(JSON.stringify(text), "->", JSON.stringify(write(text)));
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
"- [ ] test\n- [x] build" -> "•   test\n•   build\n"
"one  \ntwo" -> "one\\\ntwo\n"
"one\\\ntwo" -> "one\\\ntwo\n"
"one\ntwo" -> "one\ntwo\n"
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
