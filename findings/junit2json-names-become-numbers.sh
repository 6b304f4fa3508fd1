#!/usr/bin/env bash
# junit2json 4.0.0 makes a number of the name of a test.
# "name" and "classname" of a test case are strings in every schema of JUnit's reports (Jenkins' and Apache Ant's), and
# string is their type in the library's own declarations. One expects "1.10" as it is written.
# Names that look like numbers become numbers: 1.10 and 1.1 are one test afterwards, 007 is 7, and a message that is a
# status code is one as well. "name.includes(...)", which compiles, ends with a TypeError.
# Hurt: reports over tests that are named by versions, codes or steps.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(junit2json@4.0.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { parse } from "junit2json";

const report = await parse(`<testsuites>
  <testsuite name="versions" tests="3">
    <testcase name="1.1" classname="api"/>
    <testcase name="1.10" classname="007"/>
    <testcase name="answers" classname="api"><failure message="404" type="status"/></testcase>
  </testsuite>
</testsuites>`);
for (const { name, classname, failure } of report.testsuite[0].testcase) console.log(JSON.stringify({ name, classname, failure }));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
{"name":1.1,"classname":"api"}
{"name":1.1,"classname":7}
{"name":"answers","classname":"api","failure":[{"message":404,"type":"status"}]}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
