import type { Credential } from "../plan/credentials.js";
import { printList, printObject, printValue } from "./value.js";

/** Alternatives of credentials as the runtime has them, and its functions that they name. */
export interface PrintedCredentials {
  readonly literal: string;
  readonly strategies: readonly { readonly name: string; readonly file: string }[];
}

/** The credentials that go together, by alternative; one of nothing where none are needed. */
export function printAlternatives(alternatives: readonly (readonly Credential[])[]): PrintedCredentials {
  const all = alternatives.length > 0 ? alternatives : [[]];
  return {
    literal: printList(all.map((credentials) => printList(credentials.map(printCredential)))),
    strategies: all
      .flat()
      .flatMap(({ writer }) => (writer === undefined ? [] : [{ name: writer, file: "schemes" }])),
  };
}

function printCredential({ option, environment, header, writer, name }: Credential): string {
  return printObject([
    ["option", printValue(option)],
    ...(environment === undefined ? [] : [["env", printValue(environment)] as const]),
    ...(header === undefined ? [] : [["header", printValue(header)] as const]),
    ...(writer === undefined ? [] : [["write", writer] as const]),
    ...(name === undefined ? [] : [["name", printValue(name)] as const]),
  ]);
}
