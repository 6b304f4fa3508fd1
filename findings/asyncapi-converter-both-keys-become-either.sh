#!/usr/bin/env bash
# @asyncapi/converter 2.0.2 makes alternatives of two security schemes that are both needed.
# In AsyncAPI 2.6 the list of requirements is of alternatives, and all schemes of one requirement must be satisfied
# ("Security Requirement Object"). In 3.0 a list of schemes takes their place, of which one is enough ("Server
# Object", "security"). One expects an error or a warning where two are needed at once.
# Both are put into the list: what asked for a certificate and a password asks for either.
# Hurt: clients and gateways made from the converted document: they connect with half of the credentials.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@asyncapi/converter@2.0.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import converter from "@asyncapi/converter";

const show = (title, security) => {
  const document = {
    asyncapi: "2.6.0",
    info: { title: "Events", version: "1" },
    servers: { main: { url: "mqtt://broker.example", protocol: "mqtt", security } },
    channels: {},
    components: { securitySchemes: { certificate: { type: "X509" }, password: { type: "userPassword" } } },
  };
  const { servers } = converter.convert(document, "3.0.0");
  console.log(`${title}: ${JSON.stringify(security)}\n  ${JSON.stringify(servers.main.security)}`);
};
show("either", [{ certificate: [] }, { password: [] }]);
show("both", [{ certificate: [], password: [] }]);
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
either: [{"certificate":[]},{"password":[]}]
  [{"$ref":"#/components/securitySchemes/certificate"},{"$ref":"#/components/securitySchemes/password"}]
both: [{"certificate":[],"password":[]}]
  [{"$ref":"#/components/securitySchemes/certificate"},{"$ref":"#/components/securitySchemes/password"}]
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
