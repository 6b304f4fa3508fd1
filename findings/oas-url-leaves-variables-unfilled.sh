#!/usr/bin/env bash
# oas 38.6.0 forgets the defaults of a server's variables as soon as one value is given.
# Where no value is supplied, the default of a server variable must be used (OpenAPI 3.0.4, Server
# Variable Object), so one expects url(0, { region: "us" }) to fill in the default version.
# Without values all defaults are used; with one, the others stay in the address as braces.
# Hurt: who builds requests or code samples for a chosen region: they go to /{version}/….
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(oas@38.6.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import Oas from "oas";

const oas = new Oas({
  openapi: "3.0.3",
  info: { title: "Shop", version: "1" },
  servers: [
    {
      url: "https://{region}.shop.example/{version}",
      variables: { region: { default: "eu", enum: ["eu", "us"] }, version: { default: "v1" } },
    },
  ],
  paths: {},
});
console.log("no values:", oas.url());
console.log('region "us":', oas.url(0, { region: "us" }));
console.log("both:", oas.url(0, { region: "us", version: "v2" }));
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
no values: https://eu.shop.example/v1
region "us": https://us.shop.example/{version}
both: https://us.shop.example/v2
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
