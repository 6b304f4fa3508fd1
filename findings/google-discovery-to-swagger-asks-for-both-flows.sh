#!/usr/bin/env bash
# google-discovery-to-swagger 2.1.0 has an operation ask for two flows at once, where one is enough.
# A method of a discovery document lists scopes of which any one will do, and its path may have {+name} (Google API
# Discovery Service, reference). In Swagger 2.0 the schemes of one requirement are all needed, and one of several
# requirements is enough ("Security Requirement Object"); what stands in braces is the name of a parameter ("Path
# Templating"). Each requirement names the implicit flow and that of the access code. The path keeps {+name}, whose
# parameter is named "name": no parameter fills it, and the pattern of it, which says that slashes come, is left out.
# Hurt: clients and gateways made of converted descriptions: a single token isn't enough, and the path isn't filled.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(google-discovery-to-swagger@2.1.0 @apidevtools/swagger-parser@13.1.0)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import SwaggerParser from "@apidevtools/swagger-parser";
import discovery from "google-discovery-to-swagger";

const scopes = { "https://pets.example/auth/read": { description: "Reads" }, "https://pets.example/auth/all": { description: "All" } };
const name = { type: "string", required: true, location: "path", pattern: "^owners/[^/]+$" };
const get = { id: "pets.get", path: "v1/{+name}", flatPath: "v1/owners/{ownersId}", httpMethod: "GET", parameters: { name }, scopes: Object.keys(scopes) };
const swagger = discovery.convert({
  kind: "discovery#restDescription",
  discoveryVersion: "v1",
  id: "pets:v1",
  name: "pets",
  version: "v1",
  title: "Pets",
  ownerDomain: "pets.example",
  rootUrl: "https://pets.example/",
  servicePath: "",
  protocol: "rest",
  auth: { oauth2: { scopes } },
  schemas: {},
  resources: { pets: { methods: { get } } },
});
for (const [path, item] of Object.entries(swagger.paths)) {
  console.log(path, JSON.stringify(item.get.parameters));
  for (const requirement of item.get.security) console.log("one of:", JSON.stringify(requirement));
}
for (const [key, { flow }] of Object.entries(swagger.securityDefinitions)) console.log(`${key}: ${flow}`);
try {
  await SwaggerParser.validate(swagger);
  console.log("valid");
} catch ({ message }) {
  console.log(message.trim());
}
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
/v1/{+name} [{"name":"name","in":"path","required":true,"type":"string"}]
one of: {"Oauth2":["https://pets.example/auth/read"],"Oauth2c":["https://pets.example/auth/read"]}
one of: {"Oauth2":["https://pets.example/auth/all"],"Oauth2c":["https://pets.example/auth/all"]}
Oauth2: implicit
Oauth2c: accessCode
Validation failed. /paths/v1/{+name}/get has a path parameter named "name", but there is no corresponding {name} in the path string
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
