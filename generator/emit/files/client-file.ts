import type {
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  PropertySignatureStructure,
} from "ts-morph";
import type { ApiSpec } from "../../model/index.js";
import { printTypeKey } from "../escape/property-key.js";
import { findBaseUrl } from "../plan/base-url.js";
import { findConstantHeaders } from "../plan/constants.js";
import { hasOwnSecurity, planAlternatives, planCredentials, type Credential } from "../plan/credentials.js";
import { printAlternatives } from "../print/credentials.js";
import { emitImports, type Import } from "../print/imports.js";
import { emitText } from "../print/jsdoc.js";
import { printObject, printValue } from "../print/value.js";
import { constant, kinds, type SourceFile } from "../source/structures.js";

export const clientModule = "src/client.ts";

/** `src/client.ts`: `createClient`, with the options that the credentials and path parameters of the spec define. */
export function emitClientFile(spec: ApiSpec): SourceFile {
  return {
    path: clientModule,
    statements: [
      ...emitImports(clientModule, [
        { name: "Api", module: "src/runtime/contract.ts", isType: true },
        { name: "Client", module: "src/runtime/contract.ts", isType: true },
        { name: "createRuntimeClient", module: "src/runtime/create-client.ts", isType: false },
        { name: "RuntimeOptions", module: "src/runtime/contract.ts", isType: true },
        ...importCredentials(spec),
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

/** What the options and the descriptor of the API name of the runtime. */
function importCredentials(spec: ApiSpec): readonly Import[] {
  const { strategies } = printAlternatives(planAlternatives(spec));
  const credentials = planCredentials(spec);
  const types = [
    ...(credentials.length > 0 ? [{ name: "SecretOption", file: "contract" }] : []),
    ...(credentials.some(isBasic) ? [{ name: "BasicCredential", file: "schemes" }] : []),
  ];
  return [
    ...types.map(({ name, file }) => ({ name, module: `src/runtime/${file}.ts`, isType: true })),
    ...strategies.map(({ name, file }) => ({ name, module: `src/runtime/${file}.ts`, isType: false })),
  ];
}

const isBasic = ({ writer }: Credential): boolean => writer === "writeBasic";

function emitOptions(spec: ApiSpec): InterfaceDeclarationStructure {
  const credentials = uniqueOptions(planCredentials(spec)).map((credential) =>
    emitOption(
      credential.option,
      describeCredential(credential),
      isBasic(credential) ? "SecretOption<BasicCredential | string>" : "SecretOption",
    ),
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

/** Where a credential goes, in a sentence. */
function describePlace({ header, name = "", writer }: Credential): string {
  switch (writer) {
    case "writeBasic":
      return "Sent as a user name and a password (HTTP Basic).";
    case "writeQueryKey":
      return `Sent as the query parameter ${name}.`;
    case "writeCookieKey":
      return `Sent as the cookie ${name}.`;
    case "writeScheme":
      return `Sent in the header Authorization, after ${name}.`;
    case undefined:
      return header === undefined ? "Sent as a bearer token." : `Sent as the header ${header}.`;
    default:
      return writer satisfies never;
  }
}

function describeCredential(credential: Credential): string {
  const { description, environment } = credential;
  const purpose = description ?? describePlace(credential);
  if (environment === undefined) return purpose;
  const end = /[.!?]$/u.test(purpose) ? "" : ".";
  return `${purpose}${end} Read from \`${environment}\` where it is absent and the platform has an environment.`;
}

function emitOption(
  name: string,
  description: string,
  type = "string",
): OptionalKind<PropertySignatureStructure> {
  return {
    docs: emitText(description, 2),
    isReadonly: true,
    name: printTypeKey(name),
    hasQuestionToken: true,
    type: `${type} | undefined`,
  };
}

function printApi(spec: ApiSpec): string {
  const headers = findConstantHeaders(spec);
  return printObject([
    ["baseUrl", printValue(findBaseUrl(spec) ?? "")],
    ["credentials", printAlternatives(planAlternatives(spec)).literal],
    ...(hasOwnSecurity(spec) ? [["isMixed", "true"] as const] : []),
    ...(Object.keys(headers).length > 0 ? [["headers", printValue(headers)] as const] : []),
    ...(Object.keys(spec.sdk.clientOptions).length > 0
      ? [["params", printValue({ ...spec.sdk.clientOptions })] as const]
      : []),
  ]);
}
