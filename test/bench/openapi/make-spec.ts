/** Writes a generated spec of so many operations. Usage: tsx test/bench/openapi/make-spec.ts OPERATIONS FILE */
import { writeFileSync } from "node:fs";
import process from "node:process";
import { writeOpenApi } from "../../../generator/openapi/index.js";
import { makeSpec } from "../drift/make-specs.js";

const [operations = "1000", file = "openapi.yaml"] = process.argv.slice(2);
writeFileSync(file, writeOpenApi(makeSpec(Number(operations), false)));
