#!/usr/bin/env bash
# dtsgenerator 3.19.2 names a shared parameter by its component, and leaves it out of the operation.
# A parameter under components has a key, by which it is referred to, and a "name", which is sent
# (OpenAPI 3.0.3, "Parameter Object"). One expects { limit?: number } for the operation that refers to it,
# as for one that states it itself.
# The operation has no query parameters at all, and the interface of the components has the key,
# "PageLimit", as the member.
# Hurt: whoever builds the query from these types: "PageLimit=10" is sent, which no server knows, and
# "limit" is refused by the compiler.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(dtsgenerator@3.19.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >run.mjs <<'END'
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const limit = { name: "limit", in: "query", schema: { type: "integer" } };
const responses = { 204: { description: "none" } };
writeFileSync(
  "spec.json",
  JSON.stringify({
    openapi: "3.0.3",
    info: { title: "Things", version: "1" },
    paths: {
      "/stated": { get: { operationId: "stated", parameters: [limit], responses } },
      "/shared": {
        get: { operationId: "shared", parameters: [{ $ref: "#/components/parameters/PageLimit" }], responses },
      },
    },
    components: { parameters: { PageLimit: limit } },
  }),
);
execFileSync("node_modules/.bin/dtsgen", ["--out", "types.d.ts", "spec.json"], { stdio: "ignore" });
console.log(readFileSync("types.d.ts", "utf8").trim());
END

seen=$(node run.mjs)
recorded=$(cat <<'END'
declare namespace Components {
    namespace Parameters {
        export type PageLimit = number;
    }
    export interface QueryParameters {
        PageLimit?: Parameters.PageLimit;
    }
}
declare namespace Paths {
    namespace Shared {
        namespace Parameters {
            export type $0 = Components.Parameters.PageLimit;
        }
        namespace Responses {
            export interface $204 {
            }
        }
    }
    namespace Stated {
        namespace Parameters {
            export type Limit = number;
        }
        export interface QueryParameters {
            limit?: Parameters.Limit;
        }
        namespace Responses {
            export interface $204 {
            }
        }
    }
}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
