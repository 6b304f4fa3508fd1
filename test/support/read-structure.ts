import type {
  ApiSpec,
  Claim,
  ClaimedType,
  JsonValue,
  Operation,
  PlaceRoot,
  PlaceStep,
  Property,
  RequestBody,
  Schema,
} from "../../generator/model/index.js";
import { json } from "./contents.js";

/** What claims say of one place. */
interface Said {
  type?: ClaimedType;
  model?: string;
  values?: readonly JsonValue[];
  required?: boolean;
  isNullable?: boolean;
  description?: string;
  readonly members: Map<string, Said>;
  readonly variants: Said[];
  inner?: Said;
}

const nothingSaid = (): Said => ({ members: new Map(), variants: [] });

function findNext(said: Said, step: PlaceStep): Said {
  switch (step.kind) {
    case "property": {
      const next = said.members.get(step.name) ?? nothingSaid();
      said.members.set(step.name, next);
      return next;
    }
    case "variant":
      return (said.variants[step.index] ??= nothingSaid());
    case "items":
    case "values":
      return (said.inner ??= nothingSaid());
  }
}

function findSaid(root: Said, steps: readonly PlaceStep[]): Said {
  return steps.reduce(findNext, root);
}

function note(said: Said, { assertion }: Claim): void {
  if (assertion.aspect === "type") said.type = assertion.type;
  else if (assertion.aspect === "model") said.model = assertion.name;
  else if (assertion.aspect === "values") said.values = assertion.values;
  else if (assertion.aspect === "required") said.required = assertion.required;
  else if (assertion.aspect === "nullable") said.isNullable = assertion.nullable;
  else if (assertion.aspect === "description") said.description = assertion.text;
}

function makeSchema(said: Said, own?: string): Schema {
  if (said.model !== undefined && said.model !== own) return { kind: "ref", name: said.model };
  const { type = "none" } = said;
  switch (type) {
    case "object":
      return { kind: "object", properties: [...said.members].map(makeProperty) };
    case "array":
      return { kind: "array", items: makeSchema(said.inner ?? nothingSaid()) };
    case "map":
      return { kind: "map", values: makeSchema(said.inner ?? nothingSaid()) };
    case "union":
      return { kind: "union", mode: "any", variants: said.variants.map((variant) => makeSchema(variant)) };
    case "literal":
      return { kind: "literal", values: said.values ?? [] };
    case "string":
    case "number":
    case "boolean":
    case "unknown":
      return { kind: type };
    case "integer":
    case "null":
    case "file":
    case "none":
      throw new Error(`no type of the dialect is claimed: ${JSON.stringify(said)}`);
  }
}

const about = ({ description }: Said) => (description === undefined ? {} : { description });

function makeProperty([name, said]: readonly [string, Said]): Property {
  const nullable = said.isNullable ? { nullable: true } : {};
  return {
    name,
    required: said.required ?? true,
    schema: { ...makeSchema(said), ...nullable, ...about(said) },
  };
}

type Draft = Omit<Operation, "requestBody" | "parameters" | "responses"> & {
  requestBody?: RequestBody;
  parameters: Operation["parameters"][number][];
  responses: Operation["responses"][number][];
};

function addRoot(operations: Map<string, Draft>, root: PlaceRoot, said: Said): void {
  if (root.kind !== "parameter" && root.kind !== "body" && root.kind !== "response") return;
  const operation = operations.get(JSON.stringify(root.operation));
  if (!operation) throw new Error("a part of no operation");
  if (root.kind === "parameter" && root.in !== "unlocated") {
    const parameter = { name: root.name, in: root.in, required: said.required ?? true, ...about(said) };
    operation.parameters.push({ ...parameter, schema: makeSchema(said) });
  } else if (root.kind === "body") {
    operation.requestBody = { required: true, content: json(makeSchema(said)) };
  } else if (root.kind === "response") {
    operation.responses.push({
      status: root.status,
      description: "",
      headers: [],
      content: json(makeSchema(said)),
    });
  }
}

/** Builds from claims alone what they say of operations and named types, without any inference. */
export function readStructure(claims: readonly Claim[]): Pick<ApiSpec, "operations" | "schemas"> {
  const roots = new Map<string, { root: PlaceRoot; said: Said }>();
  const operations = new Map<string, Draft>();
  for (const claim of claims) {
    const { root, steps } = claim.place;
    const key = JSON.stringify(root);
    const entry = roots.get(key) ?? { root, said: nothingSaid() };
    roots.set(key, entry);
    note(findSaid(entry.said, steps), claim);
    if (root.kind === "operation" && claim.assertion.aspect === "operation") {
      const { title: name } = claim.assertion;
      operations.set(JSON.stringify(root.operation), {
        ...root.operation,
        resource: [],
        name,
        parameters: [],
        responses: [],
      });
    }
  }
  for (const { root, said } of roots.values()) {
    addRoot(operations, root, said);
    if (root.kind === "operation")
      Object.assign(operations.get(JSON.stringify(root.operation)) ?? {}, about(said));
  }
  const schemas = [...roots.values()].flatMap(({ root, said }) =>
    root.kind === "type"
      ? [{ name: root.name, schema: { ...makeSchema(said, root.name), ...about(said) } }]
      : [],
  );
  return { operations: [...operations.values()], schemas };
}
