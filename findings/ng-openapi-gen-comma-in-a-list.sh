#!/usr/bin/env bash
# ng-openapi-gen 1.1.0 makes two items of one with a comma in a path, and encodes the comma twice in a query.
# The style simple joins items by commas, as the style form does without explode, and a comma of an item is encoded
# (OpenAPI 3.0.3, "Style Values"; RFC 6570, sections 3.2.2 and 3.2.8): of "a,b" and "c" one expects a%2Cb,c.
# In a path the request that is generated takes the code back, "a,b,c"; in a query it is encoded again, "a%252Cb", so
# that the server reads the item "a%2Cb". A repeated parameter is right, and so is a slash.
# Hurt: Angular applications with lists of names, places or sums: the server looks for others, and finds none.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(ng-openapi-gen@1.1.0 @angular/common@20.3.35 @angular/core@20.3.35 @angular/compiler@20.3.35 rxjs@7.8.2 esbuild@0.28.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const schema = { type: "array", items: { type: "string" } };
const parameters = [
  { name: "ids", in: "path", required: true, schema },
  { name: "tags", in: "query", explode: false, schema },
  { name: "each", in: "query", schema },
];
const get = { operationId: "list", tags: ["pets"], parameters, responses: { 204: { description: "none" } } };
writeFileSync("pets.json", JSON.stringify({ openapi: "3.0.3", info: { title: "Pets", version: "1" }, paths: { "/pets/{ids}": { get } } }));
execFileSync("node_modules/.bin/ng-openapi-gen", ["-i", "pets.json", "-o", "client"], { stdio: "ignore" });
writeFileSync(
  "use.ts",
  `import "@angular/compiler";
import { of } from "rxjs";
import { list } from "./client/fn/pets/list";

const http: any = { request: (request: any) => (console.log(request.urlWithParams), of()) };
for (const items of [["a", "b"], ["a/b", "c"], ["a,b", "c"]]) list(http, "https://pets.example", { ids: items, tags: items, each: items });
`,
);
execFileSync("node_modules/.bin/esbuild", ["use.ts", "--bundle", "--platform=node", "--format=esm", "--outfile=use.mjs", "--log-level=error"]);
console.log(execFileSync("node", ["use.mjs"], { encoding: "utf8" }).trim());
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
https://pets.example/pets/a,b?tags=a%2Cb&each=a&each=b
https://pets.example/pets/a%2Fb,c?tags=a%2Fb%2Cc&each=a%2Fb&each=c
https://pets.example/pets/a,b,c?tags=a%252Cb%2Cc&each=a%2Cb&each=c
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
