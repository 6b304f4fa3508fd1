import type { ApiSpec, OutputFile } from "../../model/index.js";
import { printMemberAccess, printTypeKey } from "../escape/property-key.js";
import { planAlternatives, planCredentials, type Credential } from "../plan/credentials.js";
import { printImports } from "../print/imports.js";
import { printJsDoc } from "../print/jsdoc.js";
import { printFile } from "../print/source-file.js";
import { printObject, printValue } from "../print/value.js";
import type { FunctionDeclaration } from "../syntax/declaration.js";
import { call, listOf, type Expression, type ObjectLiteral } from "../syntax/expression.js";
import { returning } from "../syntax/statement.js";
import type { TypeMember } from "../syntax/type.js";

export const clientModule = "src/client.ts";

/** `src/client.ts`: `createClient`, with the options that the credentials and path parameters of the spec define. */
export function emitClientFile(spec: ApiSpec): OutputFile {
  return printFile(clientModule, [
    ...printImports(clientModule, [
      { name: "Api", module: "src/runtime/create-client.ts", isType: true },
      { name: "Client", module: "src/runtime/contract.ts", isType: true },
      { name: "createRuntimeClient", module: "src/runtime/create-client.ts", isType: false },
      { name: "RuntimeOptions", module: "src/runtime/contract.ts", isType: true },
    ]),
    {
      kind: "interface",
      doc: printText("What a client can be told; each option has a default.", 0),
      isExported: true,
      name: "ClientOptions",
      extends: "RuntimeOptions",
      members: printOptions(spec),
    },
    { kind: "const", doc: [], isExported: false, name: "api", type: "Api", value: printApi(spec) },
    printFactory(spec),
  ]);
}

function printFactory(spec: ApiSpec): FunctionDeclaration {
  const purpose = `Makes a client of ${spec.title}; it holds the options of every call, and sends nothing yet.`;
  return {
    kind: "function",
    doc: printText(purpose, 0),
    isExported: true,
    name: "createClient",
    parameters: ["options: ClientOptions = {}"],
    returns: "Client",
    body: [returning(call("createRuntimeClient", "api", "options", printDefaults(spec)))],
  };
}

function printText(text: string, indent: number): readonly string[] {
  return printJsDoc({ paragraphs: [text], tags: [] }, indent);
}

function printOptions(spec: ApiSpec): readonly TypeMember[] {
  const credentials = uniqueOptions(planCredentials(spec)).map((credential) =>
    printOption(credential.option, describeCredential(credential)),
  );
  const defaults = Object.entries(spec.sdk.clientOptions).map(([parameter, option]) =>
    printOption(option, `Used for \`${parameter}\` wherever a call does not give it.`),
  );
  return [...credentials, ...defaults];
}

function uniqueOptions(credentials: readonly Credential[]): readonly Credential[] {
  return [...new Map(credentials.map((credential) => [credential.option, credential])).values()];
}

function describeCredential({ description, environment, header }: Credential): string {
  const purpose =
    description ?? (header === undefined ? "Sent as a bearer token." : `Sent as the header ${header}.`);
  if (environment === undefined) return purpose;
  const end = /[.!?]$/u.test(purpose) ? "" : ".";
  return `${purpose}${end} Read from \`${environment}\` where it is absent and the platform has an environment.`;
}

function printOption(name: string, description: string): TypeMember {
  const type = { kind: "union", variants: ["string", "undefined"] } as const;
  return { doc: printText(description, 2), head: `readonly ${printTypeKey(name)}?`, type };
}

function printApi(spec: ApiSpec): ObjectLiteral {
  return printObject([
    ["baseUrl", printValue(spec.servers[0]?.url ?? "")],
    ["credentials", listOf(printAlternatives(spec))],
  ]);
}

/** The path parameters that options of the client give. */
function printDefaults(spec: ApiSpec): ObjectLiteral {
  return printObject(
    Object.entries(spec.sdk.clientOptions).map(
      ([parameter, option]) => [parameter, `options${printMemberAccess(option)}`] as const,
    ),
  );
}

/** The credentials that go together, by alternative; one of nothing where none are needed. */
function printAlternatives(spec: ApiSpec): readonly Expression[] {
  const alternatives = planAlternatives(spec).map(printAlternative);
  return alternatives.length > 0 ? alternatives : [listOf([])];
}

function printAlternative(credentials: readonly Credential[]): Expression {
  return printValue(
    credentials.map(({ option, environment, header }) => ({
      option,
      ...(environment !== undefined && { env: environment }),
      ...(header !== undefined && { header }),
    })),
  );
}
