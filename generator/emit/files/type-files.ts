import type { InterfaceDeclarationStructure, TypeAliasDeclarationStructure } from "ts-morph";
import { groupBy, type Operation } from "../../model/index.js";
import { toPascalCase } from "../escape/identifier.js";
import { printTypeKey } from "../escape/property-key.js";
import type { EmittedType, ErrorType, PackagePlan, ParameterType, TypeOrigin } from "../plan/index.js";
import { indexSchemas, resolveSchema } from "../plan/schema-walk.js";
import {
  findSharedObjects,
  isInterface,
  type SharedObject,
  type TypePart,
  type Way,
} from "../plan/shared-objects.js";
import { takenAtRoot } from "../plan/taken-names.js";
import { emitImports, type Import } from "../print/imports.js";
import { describeSchema, emitDocs, referTo, type Doc } from "../print/jsdoc.js";
import { emitIndexSignatures, emitMember, printObject, printType, type TypeContext } from "../print/type.js";
import { kinds, type Origin, type SourceFile } from "../source/structures.js";

/** What the files of types have in common. */
interface Whole {
  readonly plan: PackagePlan;
  readonly resolve: TypeContext["resolve"];
  /** Names that mean something in the package, so that no shared object can have them. */
  readonly taken: ReadonlySet<string>;
}

/** The files of `src/types`: every documented type, and the parameter type of every operation. */
export function* emitTypeFiles(plan: PackagePlan): Generator<SourceFile> {
  const { factory, resources, spec, types: table } = plan;
  const errors = groupBy(table.errors, ({ module }) => module);
  const index = indexSchemas(spec);
  const names = [...table.types, ...table.errors].map(({ name }) => name);
  const whole: Whole = {
    plan,
    resolve: (schema) => resolveSchema(schema, index),
    taken: new Set([...takenAtRoot(factory, resources), ...names]),
  };
  for (const [module, types] of groupBy(table.types, (type) => type.module))
    yield emitTypeFile(module, types, errors.get(module) ?? [], whole);
}

function emitTypeFile(
  module: string,
  types: readonly EmittedType[],
  errors: readonly ErrorType[],
  { plan, resolve, taken }: Whole,
): SourceFile {
  const references: Import[] = [];
  const nameOf = (schemaName: string): string => {
    const name = plan.types.exportNameOf(schemaName);
    references.push({ name, module: plan.types.find(name).module, isType: true });
    return name;
  };
  const shared = findSharedObjects(types, listBodies(errors), taken);
  const contextOf = (way: Way): TypeContext => ({
    nameOf,
    resolve,
    isInput: way.isInput,
    takesBigint: !way.isOutput,
    nameOfObject: (schema) => shared.nameOf(schema, way),
  });
  const natives = types.flatMap((type) => [...listNatives(type).values()]);
  references.push(
    ...natives.map((native) => ({
      name: native.replace("[]", ""),
      module: "src/runtime/forms.ts",
      isType: true,
    })),
  );
  const declarations = [
    ...types.map((type) => emitDeclaration(type, contextOf(type))),
    ...errors.map((error) => emitErrorType(error, contextOf(ofErrors))),
    ...shared.all.map((object) => emitSharedObject(object, contextOf(object))),
  ];
  if (errors.length > 0) references.push({ name: "DocumentedError", module: documentedErrors, isType: true });
  return { path: module, statements: [...emitImports(module, references), ...declarations] };
}

const ofErrors: Way = { isInput: false, isOutput: true };

function listBodies(errors: readonly ErrorType[]): readonly TypePart[] {
  return errors.flatMap(({ name, bodies }) =>
    bodies.map(({ status, schema }) => ({ ...ofErrors, name: `${name}${toPascalCase(status)}`, schema })),
  );
}

/** `type OrderBillingAddress = {...}`: known to its file alone, so that declarations of consumers write it out. */
function emitSharedObject(
  { name, schema }: SharedObject,
  context: TypeContext,
): TypeAliasDeclarationStructure & Origin {
  return { kind: kinds.alias, origin: `the object ${name}`, name, type: printObject(schema, context, 0) };
}

const documentedErrors = "src/runtime/documented-errors.ts";

/** `type LogGetError = DocumentedError<{ 404: Problem }>`. */
function emitErrorType(
  { name, operation, bodies }: ErrorType,
  context: TypeContext,
): TypeAliasDeclarationStructure & Origin {
  const members = bodies.map(
    ({ status, schema }) =>
      `${/^\d+$/u.test(status) ? status : printTypeKey(status)}: ${printType(schema, context, 2)};\n`,
  );
  const call = [...operation.resource, operation.name].join(".");
  return {
    kind: kinds.alias,
    origin: `the type ${name}`,
    docs: emitDocs({ paragraphs: [`The errors of \`${call}\`, with the body by the status.`], tags: [] }, 0),
    isExported: true,
    name,
    type: `DocumentedError<{\n${members.join("")}}>`,
  };
}

/** The types of the runtime that members of parameters have, by the name of the member. */
function listNatives(type: EmittedType | ParameterType): ReadonlyMap<string, string> {
  const members = "members" in type ? type.members : [];
  return new Map(members.flatMap(({ name, native }) => (native === undefined ? [] : [[name, native]])));
}

function emitDeclaration(
  type: EmittedType,
  context: TypeContext,
): (InterfaceDeclarationStructure | TypeAliasDeclarationStructure) & Origin {
  const { name, origin, schema } = type;
  const head = {
    origin: `the type ${name}`,
    docs: emitDocs(describeType(type), 0),
    isExported: true,
    name,
  };
  if (!isInterface(schema)) return { kind: kinds.alias, ...head, type: printType(schema, context, 0) };
  const shared = origin === "parameters" ? undefined : context.nameOfObject?.(schema);
  if (shared !== undefined && shared !== name) return { kind: kinds.alias, ...head, type: shared };
  const natives = listNatives(type);
  return {
    kind: kinds.interface,
    ...head,
    indexSignatures: emitIndexSignatures(schema, context),
    properties: schema.properties.map((property) =>
      emitMember(property, context, natives.get(property.name)),
    ),
  };
}

/** The comment of a type: what it is, by its description or by the operation it belongs to, and where that is documented. */
function describeType({ schema, origin, operation }: EmittedType): Doc {
  const doc = describeSchema(schema);
  if (!operation) return doc;
  const call = [...operation.resource, operation.name].join(".");
  const role = describeRole(origin, operation, call);
  return {
    paragraphs: [...(doc.paragraphs.length > 0 ? doc.paragraphs : [role]), ...referTo(operation.page)],
    tags: doc.tags,
  };
}

function describeRole(origin: TypeOrigin, operation: Operation, call: string): string {
  if (origin === "parameters") return `The parameters of \`${call}\`.`;
  if (origin === "item") return `What a stream of \`${call}\` brings.`;
  return operation.pagination ? `An item of \`${call}\`.` : `What \`${call}\` returns.`;
}
