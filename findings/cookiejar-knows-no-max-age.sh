#!/usr/bin/env bash
# cookiejar 2.1.4 keeps a cookie that the server ends by Max-Age.
# Max-Age says for how many seconds a cookie lives, 0 and less end it at once, and it goes before Expires (RFC 6265,
# sections 5.2.2 and 5.3). The jar reads Expires, and removes a cookie by it. One expects the same of Max-Age.
# It isn't read: with "Max-Age=0" the cookie goes on being sent, and an Expires in the past wins against a Max-Age of an
# hour.
# Hurt: clients and tests that keep a session by it (superagent has this jar): the server's "forget it" is not heard.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(cookiejar@2.1.4)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import cookiejar from "cookiejar";

const access = cookiejar.CookieAccessInfo("pets.example", "/");
const past = "Thu, 01 Jan 1970 00:00:00 GMT";
for (const end of [`Expires=${past}`, "Max-Age=0", "Max-Age=-1", `Max-Age=3600; Expires=${past}`]) {
  const jar = new cookiejar.CookieJar();
  jar.setCookie("theme=dark; Path=/", "pets.example", "/");
  jar.setCookie(`theme=dark; Path=/; ${end}`, "pets.example", "/");
  console.log(`${end}: sends "${jar.getCookies(access).toValueString()}"`);
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
Expires=Thu, 01 Jan 1970 00:00:00 GMT: sends ""
Max-Age=0: sends "theme=dark"
Max-Age=-1: sends "theme=dark"
Max-Age=3600; Expires=Thu, 01 Jan 1970 00:00:00 GMT: sends ""
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
