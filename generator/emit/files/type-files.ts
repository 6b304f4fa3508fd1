import {
  StructureKind,
  type IndexSignatureDeclarationStructure,
  type InterfaceDeclarationStructure,
  type OptionalKind,
  type PropertySignatureStructure,
  type TypeAliasDeclarationStructure,
} from "ts-morph";
import type { ObjectSchema, Operation, OutputFile, Schema } from "../../model/index.js";
import { groupBy } from "../plan/group-by.js";
import type { EmittedType, PackagePlan } from "../plan/index.js";
import { structureImports, type Import } from "../print/imports.js";
import { describeSchema, structureDoc, type Doc } from "../print/jsdoc.js";
import type { SourcePrinter } from "../print/source-file.js";
import { describeMember, printAdditional, printType, type TypeContext } from "../print/type-text.js";

/** The files of `src/types`: every documented type, and the parameter type of every operation. */
export function emitTypeFiles(plan: PackagePlan, printer: SourcePrinter): readonly OutputFile[] {
  const modules = groupBy(plan.types.types, (type) => type.module);
  return [...modules].map(([module, types]) => emitTypeFile(module, types, plan, printer));
}

function emitTypeFile(
  module: string,
  types: readonly EmittedType[],
  plan: PackagePlan,
  printer: SourcePrinter,
): OutputFile {
  const references: Import[] = [];
  const nameOf = (schemaName: string): string => {
    const name = plan.types.exportNameOf(schemaName);
    references.push({ name, module: plan.types.find(name).module, isType: true });
    return name;
  };
  const declarations = types.map((type) => structureType(type, { nameOf, isInput: type.isInput }));
  return printer.print(module, [...structureImports(module, references), ...declarations]);
}

function structureType(
  type: EmittedType,
  context: TypeContext,
): InterfaceDeclarationStructure | TypeAliasDeclarationStructure {
  const docs = structureDoc(describeType(type), 0);
  const { name, schema } = type;
  if (isInterface(schema)) {
    return {
      kind: StructureKind.Interface,
      name,
      isExported: true,
      docs,
      properties: schema.properties.map((property) => structureMember(property, context)),
      indexSignatures: structureIndex(schema, context),
    };
  }
  return { kind: StructureKind.TypeAlias, name, isExported: true, docs, type: printType(schema, context, 0) };
}

/** An object is an interface, which prints its own name in hovers and errors; one that may be null or has no members can't be. */
function isInterface(schema: Schema): schema is ObjectSchema {
  return schema.kind === "object" && !schema.nullable && schema.properties.length > 0;
}

function structureMember(
  property: ObjectSchema["properties"][number],
  context: TypeContext,
): PropertySignatureStructure {
  const { key, isOptional, type } = describeMember(property, context, 2);
  return {
    kind: StructureKind.PropertySignature,
    name: key,
    hasQuestionToken: isOptional,
    type,
    docs: structureDoc(describeSchema(property.schema), 2),
  };
}

function structureIndex(
  schema: ObjectSchema,
  context: TypeContext,
): OptionalKind<IndexSignatureDeclarationStructure>[] {
  const returnType = printAdditional(schema, context, 2);
  return returnType === undefined ? [] : [{ keyName: "name", keyType: "string", returnType }];
}

/** The comment of a type: what it is, by its description or by the operation it belongs to, and where that is documented. */
function describeType({ schema, origin, operation }: EmittedType): Doc {
  const doc = describeSchema(schema);
  if (!operation) return doc;
  const call = [...operation.resource, operation.name].join(".");
  const role = origin === "parameters" ? `The parameters of \`${call}\`.` : describeResult(operation, call);
  return {
    paragraphs: doc.paragraphs.length > 0 ? doc.paragraphs : [role],
    tags: operation.page === undefined ? doc.tags : [...doc.tags, { name: "see", text: operation.page }],
  };
}

function describeResult(operation: Operation, call: string): string {
  return operation.pagination ? `An item of \`${call}\`.` : `What \`${call}\` returns.`;
}
