import { fromChecks } from "./from-checks.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

/** Ajv, compiled at run time from the JSON Schemas of the spec. */
export function create(withFormats, schemas) {
  const compile = (allErrors) => {
    const ajv = new Ajv2020({ allErrors, strict: false, discriminator: true, validateFormats: withFormats });
    formats.default(ajv);
    ajv.addSchema({ $id: "spec", components: { schemas } });
    return (name) => ajv.compile({ $ref: `spec#/components/schemas/${name}` });
  };
  const [first, all] = [compile(false), compile(true)];
  return fromChecks(first("LogPage"), first("Route"), all("LogPage"), all("Route"));
}
