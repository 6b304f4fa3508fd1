import type { Assertion, Claim, ClaimedType, JsonValue, Place } from "../../generator/model/index.js";

/** What claims say of a place and of all that is inside it, without where they say it. */
export interface Shape {
  type?: ClaimedType;
  model?: string;
  required?: boolean;
  absentOrNull?: boolean;
  nullable?: boolean;
  deprecated?: boolean;
  description?: string;
  values?: readonly JsonValue[];
  constraints?: Record<string, JsonValue>;
  properties?: [name: string, shape: Shape][];
  items?: Shape;
  mapValues?: Shape;
  variants?: Shape[];
}

function stepInto(shape: Shape, step: Place["steps"][number]): Shape {
  switch (step.kind) {
    case "property": {
      const properties = (shape.properties ??= []);
      const known = properties.find(([name]) => name === step.name);
      if (known) return known[1];
      const made: Shape = {};
      properties.push([step.name, made]);
      return made;
    }
    case "items":
      return (shape.items ??= {});
    case "values":
      return (shape.mapValues ??= {});
    case "variant": {
      const variants = (shape.variants ??= []);
      return (variants[step.index] ??= {});
    }
  }
}

/** The part of a shape that an assertion is; nothing for what is no part of one. */
function readAssertion(assertion: Assertion): Shape {
  switch (assertion.aspect) {
    case "type":
      return { type: assertion.type };
    case "model":
      return { model: assertion.name };
    case "required":
      return { required: assertion.required };
    case "nullable":
      return { nullable: assertion.nullable };
    case "description":
      return { description: assertion.text };
    case "values":
      return { values: assertion.values };
    case "absentOrNull":
      return { absentOrNull: true };
    case "deprecated":
      return { deprecated: true };
    case "constraint":
      return { constraints: { [assertion.keyword]: assertion.value } };
    case "operation":
    case "exists":
    case "default":
    case "example":
    case "mediaType":
    case "responseDescription":
    case "status":
    case "permissions":
    case "signature":
    case "pagination":
    case "envelope":
    case "origin":
    case "server":
    case "credential":
    case "page":
    case "name":
    case "tags":
    case "security":
    case "securityScheme":
    case "servers":
    case "callbacks":
    case "list":
    case "serialisation":
    case "content":
    case "bodyRequired":
    case "headers":
    case "links":
    case "keywords":
    case "document":
      return {};
  }
}

function addClaim(shape: Shape, { assertion }: Claim): void {
  const { constraints, ...said } = readAssertion(assertion);
  Object.assign(shape, said);
  if (constraints) shape.constraints = { ...shape.constraints, ...constraints };
}

/** The root of a place as a key: `path id of get /pets/{id}`. */
export function keyOfRoot({ root }: Place): string {
  switch (root.kind) {
    case "parameter":
      return `${root.in} ${root.name} of ${root.operation.method} ${root.operation.path}`;
    case "body":
      return `body of ${root.operation.method} ${root.operation.path}`;
    case "response":
      return `${root.status} of ${root.operation.method} ${root.operation.path}`;
    case "result":
      return `result of ${root.operation.method} ${root.operation.path}`;
    case "type":
      return `type ${root.name}`;
    case "api":
    case "resource":
    case "operation":
      return root.kind;
  }
}

/** The shapes that claims tell of parameters, bodies, responses and named types. */
export function readShapes(claims: readonly Claim[]): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const claim of claims) {
    const key = keyOfRoot(claim.place);
    const isAboutShape = !["example", "mediaType", "envelope", "responseDescription"].includes(
      claim.assertion.aspect,
    );
    if (["api", "resource", "operation"].includes(key) || !isAboutShape) continue;
    const root = shapes.get(key) ?? {};
    shapes.set(key, root);
    addClaim(claim.place.steps.reduce(stepInto, root), claim);
  }
  return shapes;
}
