import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import formats from "ajv-formats";

/** The code that Ajv generates ahead of time, as a module. */
export function generate(withFormats, schemas, allErrors) {
  const ajv = new Ajv2020({
    allErrors,
    strict: false,
    discriminator: true,
    validateFormats: withFormats,
    code: { source: true, esm: true, lines: false },
  });
  formats.default(ajv);
  ajv.addSchema({ $id: "spec", components: { schemas } });
  const refs = Object.fromEntries(["LogPage", "Route"].map((name) => [name, `type-${name}`]));
  for (const name of ["LogPage", "Route"]) {
    ajv.addSchema({ $id: `type-${name}`, $ref: `spec#/components/schemas/${name}` });
  }
  return standalone.default(ajv, refs);
}
