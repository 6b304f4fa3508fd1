#!/usr/bin/env bash
# sarif-junit 1.1.4 and @security-alert/sarif-to-markdown 1.11.1 pass a result that states no level.
# The level of such a result is that of its rule's default configuration, and "warning" if the rule states none
# (SARIF 2.1.0, section 3.27.10); a level of the result's own comes first. One expects the five results below
# to be reported and to fail, as each is an error or a warning.
# sarif-junit takes any result without a level for a test that passed. sarif-to-markdown leaves out the
# results of a rule that has no default, and by "failOn" looks at the rule alone: an error of the result's
# own doesn't fail.
# Hurt: builds with such a gate: it passes, and the report says that there is nothing.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(sarif-junit@1.1.4 @security-alert/sarif-to-markdown@1.11.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.cjs <<'END'
const parse = require("sarif-junit/lib/parser");
const { sarifToMarkdown } = require("@security-alert/sarif-to-markdown");

const locations = [{ physicalLocation: { artifactLocation: { uri: "api.yaml" }, region: { startLine: 3 } } }];
const show = (title, rule, result) => {
  const results = [{ ruleId: "rule", message: { text: "wrong" }, locations, ...result }];
  const log = { version: "2.1.0", runs: [{ tool: { driver: { name: "lint", rules: [{ id: "rule", ...rule }] } }, results }] };
  console.log(title);
  const junit = parse(JSON.stringify(log), title).builder.build();
  const suite = junit.slice(junit.lastIndexOf("<testsuite "));
  console.log(`  sarif-junit: ${suite.match(/failures="\d+"/)[0]}`);
  const options = { owner: "o", repo: "r", branch: "main", sourceRoot: "", failOn: ["error", "warning"] };
  const [{ hasMessages, shouldFail }] = sarifToMarkdown(options)(log);
  console.log(`  sarif-to-markdown: ${hasMessages ? "reported" : "not reported"}, ${shouldFail ? "fails" : "passes"}`);
};
show("the result says error, the rule too", { defaultConfiguration: { level: "error" } }, { level: "error" });
show("the rule says error", { defaultConfiguration: { level: "error" } }, {});
show("the result says error, the rule note", { defaultConfiguration: { level: "note" } }, { level: "error" });
show("the result says error", {}, { level: "error" });
show("nothing says a level: a warning", {}, {});
END

seen=$(node run.cjs)
recorded=$(cat <<'END'
the result says error, the rule too
  sarif-junit: failures="1"
  sarif-to-markdown: reported, fails
the rule says error
  sarif-junit: failures="0"
  sarif-to-markdown: reported, fails
the result says error, the rule note
  sarif-junit: failures="1"
  sarif-to-markdown: reported, passes
the result says error
  sarif-junit: failures="1"
  sarif-to-markdown: not reported, passes
nothing says a level: a warning
  sarif-junit: failures="0"
  sarif-to-markdown: not reported, passes
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
