import {
  StructureKind,
  VariableDeclarationKind,
  type OptionalKind,
  type PropertySignatureStructure,
} from "ts-morph";
import type { ApiSpec, Credential, OutputFile } from "../../model/index.js";
import { printMemberAccess, printTypeKey } from "../escape/property-key.js";
import { structureImports } from "../print/imports.js";
import { structureDoc, type Doc } from "../print/jsdoc.js";
import type { SourcePrinter } from "../print/source-file.js";
import { printObjectLiteral, printValue } from "../print/value-text.js";

export const clientModule = "src/client.ts";

/** `src/client.ts`: `createClient`, with the options that the credentials and path parameters of the spec define. */
export function emitClientFile(spec: ApiSpec, printer: SourcePrinter): OutputFile {
  return printer.print(clientModule, [
    ...structureImports(clientModule, [
      { name: "Api", module: "src/runtime/create-client.ts", isType: true },
      { name: "Client", module: "src/runtime/client.ts", isType: true },
      { name: "createRuntimeClient", module: "src/runtime/create-client.ts", isType: false },
      { name: "RuntimeOptions", module: "src/runtime/options.ts", isType: true },
    ]),
    {
      kind: StructureKind.Interface,
      name: "ClientOptions",
      isExported: true,
      extends: ["RuntimeOptions"],
      docs: ["What a client can be told; each option has a default."],
      properties: structureOptions(spec),
    },
    {
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name: "api", type: "Api", initializer: printApi(spec) }],
    },
    {
      kind: StructureKind.Function,
      name: "createClient",
      isExported: true,
      docs: structureDoc(
        {
          paragraphs: [
            `Makes a client of ${spec.title}; it holds the options of every call, and sends nothing yet.`,
          ],
          tags: [],
        },
        0,
      ),
      parameters: [{ name: "options", type: "ClientOptions", initializer: "{}" }],
      returnType: "Client",
      statements: [`return createRuntimeClient(api, options, ${printDefaults(spec)});`],
    },
  ]);
}

function structureOptions(spec: ApiSpec): OptionalKind<PropertySignatureStructure>[] {
  const credentials = uniqueOptions(spec.credentials).map((credential) =>
    structureOption(credential.option, describeCredential(credential)),
  );
  const defaults = Object.entries(spec.sdk.clientOptions).map(([parameter, option]) =>
    structureOption(option, `Used for \`${parameter}\` wherever a call does not give it.`),
  );
  return [...credentials, ...defaults];
}

function uniqueOptions(credentials: readonly Credential[]): readonly Credential[] {
  return [...new Map(credentials.map((credential) => [credential.option, credential])).values()];
}

function describeCredential({ description, environment, header, type }: Credential): string {
  const purpose =
    description ?? (type === "bearer" ? "Sent as a bearer token." : `Sent as the header ${header ?? ""}.`);
  if (environment === undefined) return purpose;
  const end = /[.!?]$/u.test(purpose) ? "" : ".";
  return `${purpose}${end} Read from \`${environment}\` where it is absent and the platform has an environment.`;
}

function structureOption(name: string, description: string): OptionalKind<PropertySignatureStructure> {
  const doc: Doc = { paragraphs: [description], tags: [] };
  return {
    name: printTypeKey(name),
    isReadonly: true,
    hasQuestionToken: true,
    type: "string | undefined",
    docs: structureDoc(doc, 2),
  };
}

function printApi(spec: ApiSpec): string {
  return printObjectLiteral([
    ["baseUrl", printValue(spec.servers[0]?.url ?? "")],
    [
      "credentials",
      `[${spec.security.map((schemes) => printAlternative(schemes, spec)).join(", ") || "[]"}]`,
    ],
  ]);
}

/** The path parameters that options of the client give. */
function printDefaults(spec: ApiSpec): string {
  return printObjectLiteral(
    Object.entries(spec.sdk.clientOptions).map(
      ([parameter, option]) => [parameter, `options${printMemberAccess(option)}`] as const,
    ),
  );
}

function printAlternative(schemes: readonly string[], spec: ApiSpec): string {
  const credentials = schemes.flatMap((name) => spec.credentials.find(({ scheme }) => scheme === name) ?? []);
  return printValue(
    credentials.map(({ option, environment, type, header }) => ({
      option,
      ...(environment !== undefined && { env: environment }),
      ...(type !== "bearer" && { header: header ?? "" }),
    })),
  );
}
