#!/usr/bin/env bash
# sarif-junit 1.1.4 turns a finding without a level into a test that passed.
# "level" of a result may be left out; it is then what the configuration of its rule says, and "warning" if that says
# nothing (SARIF 2.1.0, section 3.27.10). One expects a failed test, as the converter makes of "warning".
# It makes a passing test of such a result, even where the rule says that it is an error.
# Hurt: pipelines whose job is to show the findings of a linter: a report full of findings is green.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(sarif-junit@1.1.4)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { readFileSync, writeFileSync } from "node:fs";
import convert from "sarif-junit";

const rules = [
  { id: "stated", defaultConfiguration: { level: "note" } },
  { id: "by-the-rule", defaultConfiguration: { level: "error" } },
  { id: "by-default" },
];
const locations = [{ physicalLocation: { artifactLocation: { uri: "pets.yaml" }, region: { startLine: 1 } } }];
const results = [
  { ruleId: "stated", level: "warning", message: { text: "Level in the result" }, locations },
  { ruleId: "by-the-rule", message: { text: "Level in the rule" }, locations },
  { ruleId: "by-default", message: { text: "Level left out" }, locations },
];
const runs = [{ tool: { driver: { name: "linter", rules } }, results }];
writeFileSync("report.sarif", JSON.stringify({ version: "2.1.0", runs }));

const write = console.log;
console.log = () => {};
convert({ _: ["report.sarif", "report.xml"] });
console.log = write;
const report = readFileSync("report.xml", "utf8");
console.log(report.match(/<testsuite .*>/)[0]);
for (const [, id, end] of report.matchAll(/<testcase classname="([^"]+)"[^>]*?(\/?)>/g)) {
  console.log(`${id}: ${end ? "passed" : "failed"}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
<testsuite name="My suite" tests="3" failures="1" errors="0" skipped="0">
stated: failed
by-the-rule: passed
by-default: passed
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
