#!/usr/bin/env bash
# node-sarif-builder 5.0.0 makes an empty region of a line, and one that ends before it starts of a column.
# A region that states a line alone is the whole line, and one that states where it starts ends with the line
# (SARIF 2.1.0, sections 3.30.6 to 3.30.8: the defaults of startColumn, endLine and endColumn). The builder's
# README calls all four optional, so one expects it to leave out what it isn't given.
# It writes endColumn 1: the line becomes the empty place before its first character, and from column 5
# on the region ends before it starts.
# Hurt: results of linters that know a line alone, as most know of YAML: a viewer marks nothing, or refuses
# the region.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(node-sarif-builder@5.0.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { SarifResultBuilder } from "node-sarif-builder";

const places = [{ startLine: 3 }, { startLine: 3, endLine: 4 }, { startLine: 3, startColumn: 5 }];
for (const place of places) {
  const builder = new SarifResultBuilder();
  builder.initSimple({ level: "error", messageText: "wrong", ruleId: "rule", fileUri: "api.yaml", ...place });
  const { region } = builder.result.locations[0].physicalLocation;
  console.log(`given ${JSON.stringify(place)}`);
  console.log(`  written ${JSON.stringify(region)}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
given {"startLine":3}
  written {"startLine":3,"startColumn":1,"endLine":3,"endColumn":1}
given {"startLine":3,"endLine":4}
  written {"startLine":3,"startColumn":1,"endLine":4,"endColumn":1}
given {"startLine":3,"startColumn":5}
  written {"startLine":3,"startColumn":5,"endLine":3,"endColumn":1}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
