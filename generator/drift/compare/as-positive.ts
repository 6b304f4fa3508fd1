import { restrictionsOf, type Condition, type Schema } from "../../model/index.js";
import { withoutAnnotations } from "./variants.js";

/** What a test refuses of the values of a schema, where it says nothing else. */
function onlyRefused(test: Schema, { kind: whole }: Schema): Schema | undefined {
  const { not } = restrictionsOf(test);
  const { kind, ...rest } = withoutAnnotations(test);
  if (kind !== (whole === "map" ? "object" : whole)) return undefined;
  const said = Object.entries(rest).filter(([key, value]) => {
    const isEmpty = kind === "object" && key === "properties" && Array.isArray(value) && value.length === 0;
    return key !== "not" && !isEmpty;
  });
  return said.length === 0 ? not : undefined;
}

/** A condition of a schema that tests what a value must not be as one that tests what it is, its branches exchanged; any other stays as it is. */
export function asPositive(condition: Condition, schema: Schema): Condition {
  const { if: test, then, else: other } = condition;
  const refused = onlyRefused(test, schema);
  if (!refused) return condition;
  return { if: refused, ...(other && { then: other }), ...(then && { else: then }) };
}
