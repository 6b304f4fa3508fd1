#!/usr/bin/env bash
# client-oauth2 4.3.3 sends a client id with a colon so that servers read another one.
# RFC 6749, section 2.3.1, has the id and the secret of a client written in the form encoding
# before they become the user name and password of HTTP Basic, in which a colon ends the name.
# client-oauth2 joins them as they are: the id "urn:app" becomes the user "urn". simple-oauth2
# 5.1.0 and @badgateway/oauth2-client 3.3.1 write them as the RFC says.
# Hurt: clients whose ids are URIs or whose secrets hold "%" or "+": the token endpoint answers
# invalid_client for credentials that are right.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(client-oauth2@4.3.3 simple-oauth2@5.1.0 @badgateway/oauth2-client@3.3.1)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { createServer } from "node:http";
import { OAuth2Client } from "@badgateway/oauth2-client";
import ClientOAuth2 from "client-oauth2";
import { ClientCredentials } from "simple-oauth2";

const id = "urn:app";
const secret = "50%+1";
let credentials;
const server = createServer((request, response) => {
  credentials = Buffer.from(request.headers.authorization.split(" ")[1], "base64").toString();
  response.setHeader("content-type", "application/json");
  response.end('{"access_token":"token","token_type":"bearer"}');
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const origin = `http://127.0.0.1:${server.address().port}`;
const ways = {
  "client-oauth2": () =>
    new ClientOAuth2({ clientId: id, clientSecret: secret, accessTokenUri: `${origin}/token` }).credentials.getToken(),
  "simple-oauth2": () =>
    new ClientCredentials({ client: { id, secret }, auth: { tokenHost: origin, tokenPath: "/token" } }).getToken({}),
  "@badgateway/oauth2-client": () =>
    new OAuth2Client({
      server: origin,
      clientId: id,
      clientSecret: secret,
      tokenEndpoint: "/token",
      authenticationMethod: "client_secret_basic",
    }).clientCredentials(),
};
for (const [name, fetchToken] of Object.entries(ways)) {
  await fetchToken();
  const user = decodeURIComponent(credentials.split(":")[0]);
  console.log(`${name}: ${credentials}, so the server reads the id ${user}`);
}
server.close();
server.closeAllConnections();
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
client-oauth2: urn:app:50%+1, so the server reads the id urn
simple-oauth2: urn%3Aapp:50%25%2B1, so the server reads the id urn:app
@badgateway/oauth2-client: urn%3Aapp:50%25%2B1, so the server reads the id urn:app
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
