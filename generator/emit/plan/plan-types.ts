import {
  groupBy,
  type ApiSpec,
  type ObjectSchema,
  type Operation,
  type Property,
  type Schema,
} from "../../model/index.js";
import { toTypeName } from "../escape/identifier.js";
import { allocateNames } from "./allocate-names.js";
import { nameBases } from "./base-names.js";
import { findErrorBodies } from "./error-bodies.js";
import { flattenRequest } from "./parameter-members.js";
import type { ResourcePlan } from "./resource-plan.js";
import { findResult, listOtherAnswers } from "./result-schema.js";
import { indexSchemas, type SchemaIndex } from "./schema-walk.js";
import {
  findInputSchemas,
  findOutputSchemas,
  findTypeModules,
  sharedModule,
  typeModuleOf,
} from "./type-modules.js";
import type { EmittedType, ErrorType, ParameterType, ResultType, TypePlan } from "./type-plan.js";

/** What the parts of the plan are made from. */
interface Context {
  readonly spec: ApiSpec;
  readonly index: SchemaIndex;
  readonly names: TypeNames;
}

/** Plans every type that the package exports. `taken` are the names of the root that no type may have. */
export function planTypeTable(
  spec: ApiSpec,
  resources: readonly ResourcePlan[],
  taken: ReadonlySet<string>,
): TypePlan {
  const index = indexSchemas(spec);
  const context: Context = { spec, index, names: nameTypes(spec, index, taken) };
  const parameters = new Map<Operation, ParameterType>();
  const responses: EmittedType[] = [];
  const errors = new Map<Operation, ErrorType>();
  for (const resource of resources) {
    for (const { operation } of resource.operations) {
      parameters.set(operation, planParameters(operation, resource, context));
      const response = planResponse(operation, resource, context);
      if (response) responses.push(response);
      const error = planError(operation, resource, context);
      if (error) errors.set(operation, error);
    }
  }
  const types = [...planSchemas(resources, context), ...responses, ...parameters.values()];
  const byName = new Map(types.map((type) => [type.name, type]));
  return {
    types,
    errors: [...errors.values()],
    find: (name) => demand(byName.get(name), name),
    exportNameOf: (name) => context.names.schemas.get(name) ?? name,
    parametersOf: (operation) => demand(parameters.get(operation), operation.name),
    resultOf: (operation) => findResultType(operation, context),
    otherAnswersOf: (operation) => listOtherAnswers(operation, index),
    errorOf: (operation) => errors.get(operation),
  };
}

function demand<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the plan has no type for ${name}`);
  return value;
}

interface TypeNames {
  readonly schemas: ReadonlyMap<string, string>;
  readonly parameters: ReadonlyMap<Operation, string>;
  readonly responses: ReadonlyMap<Operation, string>;
  readonly errors: ReadonlyMap<Operation, string>;
}

/** Documented names come first; those made for parameters and results step aside. */
function nameTypes(spec: ApiSpec, index: SchemaIndex, taken: ReadonlySet<string>): TypeNames {
  const documented = spec.schemas.map(({ name }) => ({ key: name, wanted: toTypeName(name) }));
  const schemas = allocateNames(documented, taken);
  const used = new Set([...taken, ...schemas.values()]);
  const bases = [...nameBases(spec.operations, index)].map(([operation, base]) => ({
    operation,
    key: [...operation.resource, operation.name].join("."),
    base,
  }));
  const parameters = allocateNames(
    bases.map(({ key, base }) => ({ key, wanted: toTypeName(`${base}Params`) })),
    used,
  );
  const unused = new Set([...used, ...parameters.values()]);
  const responses = allocateNames(
    bases.map(({ key, base }) => {
      const response = toTypeName(`${base}Response`);
      return { key, wanted: used.has(response) ? toTypeName(`${base}Result`) : response };
    }),
    unused,
  );
  const errors = allocateNames(
    bases.map(({ key, base }) => ({ key, wanted: toTypeName(`${base}Error`) })),
    new Set([...unused, ...responses.values()]),
  );
  const byOperation = (names: ReadonlyMap<string, string>): ReadonlyMap<Operation, string> =>
    new Map(bases.map(({ operation, key }) => [operation, names.get(key) ?? key]));
  return {
    schemas,
    parameters: byOperation(parameters),
    responses: byOperation(responses),
    errors: byOperation(errors),
  };
}

function planSchemas(
  resources: readonly ResourcePlan[],
  { spec, index, names }: Context,
): readonly EmittedType[] {
  const modules = findTypeModules(resources, index);
  const inputs = findInputSchemas(spec, index);
  const outputs = findOutputSchemas(spec, index);
  const returnedBy = findReturning(spec, index);
  const operationOf = (name: string): Pick<EmittedType, "operation"> => {
    const operation = returnedBy.get(name);
    return operation ? { operation } : {};
  };
  return spec.schemas.map(({ name, schema }) => ({
    name: demand(names.schemas.get(name), name),
    module: modules.get(name) ?? sharedModule,
    schema: relaxMembers(schema, inputs.has(name)),
    origin: "schema",
    isInput: inputs.has(name),
    isOutput: outputs.has(name) || !inputs.has(name),
    ...operationOf(name),
  }));
}

/** Members that only one side sends can be asked of neither, where a type stands for both (OpenAPI 3.0, section 4.7.24). */
function relaxMembers(schema: Schema, isInput: boolean): Schema {
  if (schema.kind !== "object") return schema;
  const isOneWay = ({ schema: { readOnly, writeOnly } }: Property): boolean =>
    writeOnly === true || (isInput && readOnly === true);
  if (!schema.properties.some(isOneWay)) return schema;
  return {
    ...schema,
    properties: schema.properties.map((property) =>
      isOneWay(property) ? { ...property, required: false } : property,
    ),
  };
}

/** The operation that returns a component schema, for those that one operation alone returns. */
function findReturning(spec: ApiSpec, index: SchemaIndex): ReadonlyMap<string, Operation> {
  const returning = spec.operations.map((operation) => {
    const result = findResult(operation, index);
    const name = result.kind === "json" && result.schema.kind === "ref" ? result.schema.name : undefined;
    return { operation, name };
  });
  const groups = groupBy(returning, ({ name }) => name);
  return new Map(
    [...groups].flatMap(([name, [first, ...others]]) =>
      name !== undefined && first && others.length === 0 ? [[name, first.operation] as const] : [],
    ),
  );
}

function planParameters(operation: Operation, resource: ResourcePlan, context: Context): ParameterType {
  const members = flattenRequest(operation, context.spec, context.index);
  const properties = members.map(({ property }) => property);
  const schema: ObjectSchema = {
    kind: "object",
    properties,
    ...(properties.length === 0 && { additional: false }),
  };
  return {
    name: demand(context.names.parameters.get(operation), operation.name),
    module: typeModuleOf(resource),
    schema,
    origin: "parameters",
    isInput: true,
    isOutput: false,
    operation,
    members: members.map(({ member }) => member),
  };
}

/** The type of a result that has no name in the spec. */
function planResponse(
  operation: Operation,
  resource: ResourcePlan,
  { index, names }: Context,
): EmittedType | undefined {
  const result = findResult(operation, index);
  if (result.kind !== "json" || isNamed(result.schema)) return undefined;
  return {
    name: demand(names.responses.get(operation), operation.name),
    module: typeModuleOf(resource),
    schema: result.schema,
    origin: "response",
    isInput: false,
    isOutput: true,
    operation,
  };
}

/** The type of the errors of an operation, where it documents a body of one. */
function planError(
  operation: Operation,
  resource: ResourcePlan,
  { index, names }: Context,
): ErrorType | undefined {
  const bodies = findErrorBodies(operation, index);
  if (bodies.length === 0) return undefined;
  const name = demand(names.errors.get(operation), operation.name);
  return { name, module: typeModuleOf(resource), operation, bodies };
}

function isNamed(schema: Schema): boolean {
  return schema.kind === "ref" && !schema.nullable;
}

function findResultType(operation: Operation, { index, names }: Context): ResultType {
  const result = findResult(operation, index);
  if (result.kind !== "json") return result;
  const { schema, isList, isOptional, stream } = result;
  const named = schema.kind === "ref" && isNamed(schema) ? names.schemas.get(schema.name) : undefined;
  const name = demand(named ?? names.responses.get(operation), operation.name);
  return { kind: "type", name, isList, isOptional, ...(stream && { stream }) };
}
