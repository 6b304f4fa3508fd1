import type {
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  PropertySignatureStructure,
} from "ts-morph";
import type { ApiSpec } from "../../model/index.js";
import { printTypeKey } from "../escape/property-key.js";
import { planAlternatives, planCredentials, type Credential } from "../plan/credentials.js";
import { emitImports } from "../print/imports.js";
import { emitText } from "../print/jsdoc.js";
import { printList, printObject, printValue } from "../print/value.js";
import { constant, kinds, type SourceFile } from "../source/structures.js";

export const clientModule = "src/client.ts";

/** `src/client.ts`: `createClient`, with the options that the credentials and path parameters of the spec define. */
export function emitClientFile(spec: ApiSpec): SourceFile {
  return {
    path: clientModule,
    statements: [
      ...emitImports(clientModule, [
        { name: "Api", module: "src/runtime/create-client.ts", isType: true },
        { name: "Client", module: "src/runtime/contract.ts", isType: true },
        { name: "createRuntimeClient", module: "src/runtime/create-client.ts", isType: false },
        { name: "RuntimeOptions", module: "src/runtime/contract.ts", isType: true },
      ]),
      emitOptions(spec),
      {
        kind: kinds.variable,
        declarationKind: constant,
        declarations: [{ name: "api", type: "Api", initializer: printApi(spec) }],
      },
      emitFactory(spec),
    ],
  };
}

function emitOptions(spec: ApiSpec): InterfaceDeclarationStructure {
  const credentials = uniqueOptions(planCredentials(spec)).map((credential) =>
    emitOption(credential.option, describeCredential(credential)),
  );
  const defaults = Object.entries(spec.sdk.clientOptions).map(([parameter, option]) =>
    emitOption(option, `Used for \`${parameter}\` wherever a call does not give it.`),
  );
  return {
    kind: kinds.interface,
    docs: emitText("What a client can be told; each option has a default.", 0),
    isExported: true,
    name: "ClientOptions",
    extends: ["RuntimeOptions"],
    properties: [...credentials, ...defaults],
  };
}

function emitFactory(spec: ApiSpec): FunctionDeclarationStructure {
  const purpose = `Makes a client of ${spec.title}; it holds the options of every call, and sends nothing yet.`;
  return {
    kind: kinds.function,
    docs: emitText(purpose, 0),
    isExported: true,
    name: "createClient",
    parameters: [{ name: "options", type: "ClientOptions", initializer: "{}" }],
    returnType: "Client",
    statements: "return createRuntimeClient(api, options);",
  };
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

function emitOption(name: string, description: string): OptionalKind<PropertySignatureStructure> {
  return {
    docs: emitText(description, 2),
    isReadonly: true,
    name: printTypeKey(name),
    hasQuestionToken: true,
    type: "string | undefined",
  };
}

function printApi(spec: ApiSpec): string {
  return printObject([
    ["baseUrl", printValue(spec.servers[0]?.url ?? "")],
    ["credentials", printList(printAlternatives(spec))],
    ...(Object.keys(spec.sdk.clientOptions).length > 0
      ? [["params", printValue({ ...spec.sdk.clientOptions })] as const]
      : []),
  ]);
}

/** The credentials that go together, by alternative; one of nothing where none are needed. */
function printAlternatives(spec: ApiSpec): readonly string[] {
  const alternatives = planAlternatives(spec).map(printAlternative);
  return alternatives.length > 0 ? alternatives : [printList([])];
}

function printAlternative(credentials: readonly Credential[]): string {
  return printValue(
    credentials.map(({ option, environment, header }) => ({
      option,
      ...(environment !== undefined && { env: environment }),
      ...(header !== undefined && { header }),
    })),
  );
}
