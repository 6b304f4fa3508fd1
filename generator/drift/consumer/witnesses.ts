import { ts } from "ts-morph";
import { stringifyJson } from "../../model/index.js";
import { listExports, type ExportedSymbol } from "./exports.js";
import { printWitnessReads } from "./print-reads.js";
import { printWitnessValue, type Fullness } from "./print-value.js";
import type { MemoryProgram } from "./program.js";
import { createWitnessContext, type WitnessContext } from "./witness-context.js";

/** A program that somebody may have written against the base, about one of its exports. */
export interface Witness {
  readonly symbol: string;
  /** Whether the symbol is the function of an operation. */
  readonly isRequest: boolean;
  /** What it does, for a report. */
  readonly purpose: string;
  /** Its text; `$PACKAGE` stands for the folder of the package it is compiled against. */
  readonly text: string;
}

/** `Base` is yesterday's package, for values and types that a program kept from then. */
const prelude = `import * as Package from "/$PACKAGE/src/index.js";
import type * as Base from "/base/src/index.js";
declare const client: Package.Client;
declare const choice: boolean;
declare function give<T>(): T;
declare function exhaust(nothing: never): void;
`;

/** How a namespace member is reached; a name may be a reserved word there. */
function reach(path: readonly string[]): string {
  return path.join(".");
}

function isRequest(checker: ts.TypeChecker, signature: ts.Signature): boolean {
  const [first] = signature.getParameters();
  return first !== undefined && checker.typeToString(checker.getTypeOfSymbol(first)) === "Client";
}

function isMandatory(checker: ts.TypeChecker, parameter: ts.Symbol): boolean {
  const declaration = parameter.valueDeclaration as ts.ParameterDeclaration | undefined;
  return declaration !== undefined && !checker.isOptionalParameter(declaration);
}

/** The witnesses of a request function: a call that passes every parameter, one that passes the least, and a read of all of the result. */
function witnessRequest(
  context: WitnessContext,
  { path }: ExportedSymbol,
  signature: ts.Signature,
): readonly Witness[] {
  const { checker } = context;
  const symbol = reach(path);
  const parameters = signature.getParameters();
  const params = parameters.length > 2 ? parameters[1] : undefined;
  const type = params && checker.getTypeOfSymbol(params);
  const call = (fullness: Fullness) => {
    const isLeft = !params || !type || (fullness === "least" && !isMandatory(checker, params));
    if (isLeft) return `Package.${symbol}(client)`;
    return `Package.${symbol}(client, ${printWitnessValue(context, checker.getNonNullableType(type), fullness)})`;
  };
  const witness = (purpose: string, body: string): Witness => ({
    symbol,
    isRequest: true,
    purpose,
    text: `${prelude}export async function witness() {\n${body}\n}\n`,
  });
  const keep = `const result: Awaited<ReturnType<typeof Base.${symbol}>> = await give<ReturnType<typeof Package.${symbol}>>();`;
  return [
    witness("a call with every parameter", `await ${call("all")};`),
    witness("a call with the least", `await ${call("least")};`),
    witness("a call with little of everything", `await ${call("skeleton")};`),
    ...(isVoid(checker, signature)
      ? []
      : [witness("a result kept as yesterday's type", `${keep}\nreturn result;`)]),
    witness("a read of every member of the result", printResult(context, signature, symbol)),
  ];
}

/** Nobody keeps what is nothing. */
function isVoid(checker: ts.TypeChecker, signature: ts.Signature): boolean {
  const type = checker.getAwaitedType(signature.getReturnType());
  return type !== undefined && (type.flags & ts.TypeFlags.Void) !== 0;
}

function printResult(context: WitnessContext, signature: ts.Signature, symbol: string): string {
  const { checker } = context;
  const call = `give<ReturnType<typeof Package.${symbol}>>()`;
  const returned = signature.getReturnType();
  const awaited = checker.getAwaitedType(returned) ?? returned;
  const [item] = checker.getTypeArguments(returned as ts.TypeReference);
  if (returned.getProperty("pages") && item)
    return `for await (const item of ${call}) ${printWitnessReads(context, "item", item)}`;
  return printWitnessReads(context, `await ${call}`, awaited);
}

/** The witness of a function that makes a client: that it is there, and takes what it took. Other functions come with the runtime. */
function witnessFactory(
  context: WitnessContext,
  { path }: ExportedSymbol,
  options: ts.Symbol,
): readonly Witness[] {
  const { checker } = context;
  const own = checker.getNonNullableType(checker.getTypeOfSymbol(options)).getProperties().filter(isOwn);
  const members = own.map((member) => {
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(member));
    return `${stringifyJson(member.name)}: ${printWitnessValue(context, type, "least")}`;
  });
  const symbol = reach(path);
  const text = `${prelude}Package.${symbol}({ ${members.join(", ")} });\n`;
  return [{ symbol, isRequest: false, purpose: "a call with every option", text }];
}

/** The options that a function makes a client from, where it is one that does. */
function findOptions(checker: ts.TypeChecker, signature: ts.Signature): ts.Symbol | undefined {
  const [options, ...others] = signature.getParameters();
  if (!options || others.length > 0) return undefined;
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(options));
  return checker.typeToString(type) === "ClientOptions" ? options : undefined;
}

/** Options that a spec brings about; those of the runtime are the same in every package. */
function isOwn(member: ts.Symbol): boolean {
  return (
    member.declarations?.some((declaration) => !declaration.getSourceFile().fileName.includes("/runtime/")) ??
    false
  );
}

function witnessOne(context: WitnessContext, exported: ExportedSymbol): readonly Witness[] {
  const { path, kind, type } = exported;
  const [signature] = type.getCallSignatures();
  if (kind === "function" && signature) {
    const { checker } = context;
    if (isRequest(checker, signature)) return witnessRequest(context, exported, signature);
    const options = findOptions(checker, signature);
    if (options) return witnessFactory(context, exported, options);
  }
  const symbol = reach(path);
  const text =
    kind === "type"
      ? `export type Witness = ${nameWithArguments(exported)};`
      : `export const witness = Package.${symbol};`;
  return [{ symbol, isRequest: false, purpose: "an import", text: `${prelude}${text}\n` }];
}

function nameWithArguments({ path, symbol }: ExportedSymbol): string {
  const declaration = symbol.declarations?.[0] as
    | { readonly typeParameters?: readonly unknown[] }
    | undefined;
  const count = declaration?.typeParameters?.length ?? 0;
  const list = count === 0 ? "" : `<${Array.from({ length: count }, () => "never").join(", ")}>`;
  return `Package.${reach(path)}${list}`;
}

/** Everything that a program may have written against the base. */
export function writeWitnesses(program: MemoryProgram): readonly Witness[] {
  const exported = listExports(program, "base");
  const names = new Map<ts.Type, string>();
  for (const { kind, type, path } of exported) if (kind === "type") names.set(type, reach(path));
  const context = createWitnessContext(program.checker, names);
  return exported.flatMap((one) => witnessOne(context, one));
}
