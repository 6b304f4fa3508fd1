import { groupBy, type ApiSpec, type Operation, type Schema } from "../../model/index.js";
import { toTypeName } from "../escape/identifier.js";
import { allocateNames } from "./allocate-names.js";
import { nameBases } from "./base-names.js";
import { findErrorBodies } from "./error-bodies.js";
import { findFlatRules, flattenRequest } from "./parameter-members.js";
import { relaxMembers } from "./one-way-members.js";
import type { ResourcePlan } from "./resource-plan.js";
import { findResult, listOtherResults } from "./result-schema.js";
import { indexSchemas, type SchemaIndex } from "./schema-walk.js";
import {
  findInputSchemas,
  findOutputSchemas,
  findTypeModules,
  sharedModule,
  typeModuleOf,
} from "./type-modules.js";
import type {
  EmittedType,
  ErrorType,
  OtherAnswer,
  ParameterSchema,
  ParameterType,
  ResultType,
  TypePlan,
} from "./type-plan.js";

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
      responses.push(...planResponses(operation, resource, context));
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
    otherAnswersOf: (operation) => nameOtherAnswers(operation, context),
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
  /** Of what the streams bring that can be asked for beside a result. */
  readonly items: ReadonlyMap<Operation, string>;
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
  const unclaimed = new Set([...unused, ...responses.values()]);
  const errors = allocateNames(
    bases.map(({ key, base }) => ({ key, wanted: toTypeName(`${base}Error`) })),
    unclaimed,
  );
  const items = allocateNames(
    bases.map(({ key, base }) => ({ key, wanted: toTypeName(`${base}Item`) })),
    new Set([...unclaimed, ...errors.values()]),
  );
  const byOperation = (names: ReadonlyMap<string, string>): ReadonlyMap<Operation, string> =>
    new Map(bases.map(({ operation, key }) => [operation, names.get(key) ?? key]));
  return {
    schemas,
    parameters: byOperation(parameters),
    responses: byOperation(responses),
    items: byOperation(items),
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
  return spec.schemas.map(({ name, schema }) => {
    const ways = { isInput: inputs.has(name), isOutput: outputs.has(name) || !inputs.has(name) };
    return {
      name: demand(names.schemas.get(name), name),
      module: modules.get(name) ?? sharedModule,
      schema: relaxMembers(schema, ways, index),
      origin: "schema",
      ...ways,
      ...operationOf(name),
    };
  });
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
  const schema: ParameterSchema = {
    kind: "object",
    properties,
    ...(properties.length === 0 && { additional: false }),
    ...findFlatRules(operation, members, context.index),
  };
  return {
    name: demand(context.names.parameters.get(operation), operation.name),
    module: typeModuleOf(resource),
    schema: relaxMembers(schema, { isInput: true, isOutput: false }, context.index),
    origin: "parameters",
    isInput: true,
    isOutput: false,
    operation,
    members: members.map(({ member }) => member),
  };
}

/** The types of what an operation answers that have no name in the spec: of its result, and of a stream beside it. */
function planResponses(
  operation: Operation,
  resource: ResourcePlan,
  { index, names }: Context,
): readonly EmittedType[] {
  const result = findResult(operation, index);
  const planned = [
    { schema: result.kind === "json" ? result.schema : undefined, origin: "response" as const },
    ...listOtherResults(operation, index).map((other) => ({
      schema: other.kind === "stream" ? other.schema : undefined,
      origin: "item" as const,
    })),
  ];
  return planned.flatMap(({ schema, origin }): EmittedType[] => {
    if (!schema || isNamed(schema)) return [];
    const table = origin === "item" ? names.items : names.responses;
    const name = demand(table.get(operation), operation.name);
    const module = typeModuleOf(resource);
    const ways = { isInput: false, isOutput: true };
    return [{ name, module, schema: relaxMembers(schema, ways, index), origin, ...ways, operation }];
  });
}

/** The type of the errors of an operation, where it documents a body of one. */
function planError(
  operation: Operation,
  resource: ResourcePlan,
  { index, names }: Context,
): ErrorType | undefined {
  const bodies = findErrorBodies(operation, index).map(({ status, schema }) => ({
    status,
    schema: relaxMembers(schema, { isInput: false, isOutput: true }, index),
  }));
  if (bodies.length === 0) return undefined;
  const name = demand(names.errors.get(operation), operation.name);
  return { name, module: typeModuleOf(resource), operation, bodies };
}

function isNamed(schema: Schema): boolean {
  return schema.kind === "ref" && !schema.nullable;
}

/** The type of a schema: its own, or the one that was made for the operation. */
function nameAnswer(
  schema: Schema,
  made: ReadonlyMap<Operation, string>,
  operation: Operation,
  { names }: Context,
): string {
  const named = schema.kind === "ref" && isNamed(schema) ? names.schemas.get(schema.name) : undefined;
  return demand(named ?? made.get(operation), operation.name);
}

function findResultType(operation: Operation, context: Context): ResultType {
  const result = findResult(operation, context.index);
  if (result.kind !== "json") return result;
  const { schema, isList, isOptional, statuses, stream } = result;
  const name = nameAnswer(schema, context.names.responses, operation, context);
  return { kind: "type", name, isList, isOptional, ...(statuses && { statuses }), ...(stream && { stream }) };
}

function nameOtherAnswers(operation: Operation, context: Context): readonly OtherAnswer[] {
  return listOtherResults(operation, context.index).map((other) => {
    if (other.kind !== "stream") return other;
    const { kind, mediaType, schema, stream } = other;
    return { kind, mediaType, stream, name: nameAnswer(schema, context.names.items, operation, context) };
  });
}
