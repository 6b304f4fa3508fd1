#!/usr/bin/env bash
# @hey-api/openapi-ts 0.99.0 with its transformers sends a full date as a date-time.
# "format: date" is a full-date of RFC 3339, 2024-03-01 (OpenAPI 3.0.3, "Data Types").
# With the plugin @hey-api/transformers such a property has the type Date in answers,
# where it is indeed converted, and in requests too, where nothing converts it back.
# One expects the writing of a date to mirror the reading. JSON.stringify makes a
# date-time of it, which a server that validates rejects; what was read from the API
# can't be sent back, and a Date made from local parts may even name the day before.
# Hurt: users of the transformers with any date in a request body.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >npm.log
packages=(@hey-api/openapi-ts@0.99.0 typescript@5.9.3 esbuild@0.28.2)
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"

cat >api.yaml <<'END'
openapi: 3.0.3
info: { title: Bookings, version: "1" }
paths:
  /bookings:
    put:
      operationId: book
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Booking" } } }
      responses:
        "200":
          description: booked
          content: { application/json: { schema: { $ref: "#/components/schemas/Booking" } } }
components:
  schemas:
    Booking:
      type: object
      required: [day]
      properties: { day: { type: string, format: date } }
END

cat >config.mjs <<'END'
export default {
  input: "./api.yaml",
  output: "client",
  plugins: [
    "@hey-api/typescript",
    "@hey-api/client-fetch",
    "@hey-api/transformers",
    { name: "@hey-api/sdk", transformer: true },
  ],
};
END

cat >run.ts <<'END'
import { client } from "./client/client.gen";
import { book } from "./client/sdk.gen";

const fetch = async (request: Request) => {
  console.log("sent", await request.text());
  return Response.json({ day: "2024-03-01" });
};
client.setConfig({ baseUrl: "https://api.example.com", fetch: fetch as typeof globalThis.fetch });
const { data } = await book({ body: { day: new Date("2024-03-01") } });
console.log("read", data!.day instanceof Date ? "a Date" : typeof data!.day);
await book({ body: data! });
END

seen=$(
  npx openapi-ts -f config.mjs >generate.log
  npx esbuild run.ts --bundle --format=esm --platform=node --outfile=run.mjs --log-level=error
  node run.mjs
)
recorded=$(cat <<'END'
sent {"day":"2024-03-01T00:00:00.000Z"}
read a Date
sent {"day":"2024-03-01T00:00:00.000Z"}
END
)

printf '%s\n' "${packages[*]}" "$seen"
if [ "$seen" != "$recorded" ]; then
  printf '\nThe behaviour has changed; recorded was:\n%s\n' "$recorded" >&2
  exit 1
fi
