#!/usr/bin/env bash
# oxfmt 0.79.0 lays out two kinds of declaration otherwise than prettier 3.8.5, whose form it takes.
# oxfmt says that it gives prettier's output for JavaScript and TypeScript, so one expects a
# file that it has formatted to pass prettier --check.
# A declared function whose parameter is a pattern with a pattern in it, and a mapped type whose key
# is renamed and that is wider than a line, come out in another form; both of these are left
# alone by the formatter that wrote them and changed by the other.
# Hurt: projects that format with one and check with the other, and generators that choose by
# platform: files change form where nothing else did.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(oxfmt@0.79.0 prettier@3.8.5)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { format as oxfmt } from "oxfmt";
import { format as prettier } from "prettier";

const sources = [
  "export declare function checkMember({ name, data, it: { options } }: Context, members: string[]): Code;",
  "type LeaveSelectors = { [K in keyof EnterSelectorsOfTheTree as `${K}:exit`]: EnterSelectorsOfTheTree[K] };",
  "export declare function checkMember({ name, data, options }: Context, members: string[], found: Name): Code;",
];
for (const source of sources) {
  const { code } = await oxfmt("a.ts", source, { printWidth: 80 });
  const other = await prettier(source, { parser: "typescript" });
  console.log(code === other ? "the same:" : "apart:");
  console.log(code === other ? code : `oxfmt:\n${code}prettier:\n${other}`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
apart:
oxfmt:
export declare function checkMember(
  { name, data, it: { options } }: Context,
  members: string[],
): Code;
prettier:
export declare function checkMember(
  {
    name,
    data,
    it: { options },
  }: Context,
  members: string[],
): Code;

apart:
oxfmt:
type LeaveSelectors = {
  [
    K in keyof EnterSelectorsOfTheTree as `${K}:exit`
  ]: EnterSelectorsOfTheTree[K];
};
prettier:
type LeaveSelectors = {
  [K in keyof EnterSelectorsOfTheTree as `${K}:exit`]: EnterSelectorsOfTheTree[K];
};

the same:
export declare function checkMember(
  { name, data, options }: Context,
  members: string[],
  found: Name,
): Code;
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
