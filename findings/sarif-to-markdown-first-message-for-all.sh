#!/usr/bin/env bash
# @security-alert/sarif-to-markdown 1.11.1 gives each result of a rule the message of the first one.
# A message belongs to its result and describes that result alone (SARIF 2.1.0, section 3.27.11); two results of
# one rule name two things. One expects to read both.
# The report has the text of the first result once, and the places of all below it. Each further text is lost.
# Hurt: whoever reads the report, often a comment below a pull request: it says that "limit" is undocumented at
# the place where "offset" is.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@security-alert/sarif-to-markdown@1.11.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const { sarifToMarkdown } = require("@security-alert/sarif-to-markdown");

const result = (text, startLine) => ({
  ruleId: "undocumented",
  level: "error",
  message: { text },
  locations: [{ physicalLocation: { artifactLocation: { uri: "api.yaml" }, region: { startLine } } }],
});
const rules = [{ id: "undocumented", defaultConfiguration: { level: "error" } }];
const results = [result("limit has no description", 3), result("offset has no description", 9)];
const log = { version: "2.1.0", runs: [{ tool: { driver: { name: "lint", rules } }, results }] };
const [{ body }] = sarifToMarkdown({ owner: "o", repo: "r", branch: "main", sourceRoot: "", simple: true })(log);
for (const line of body.split("\n").filter((line) => line.trim() !== "")) console.log(line.trimEnd());
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
# Report
## Results
- **[ERROR]** **[undocumented]**  `limit has no description`
    - https://github.com/o/r/blob/main/api.yaml#L3
    - https://github.com/o/r/blob/main/api.yaml#L9
## Suppressed Results
Nothing here.
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
