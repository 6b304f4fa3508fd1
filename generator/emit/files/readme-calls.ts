import { layOutLine } from "../layout/lay-out.js";
import { call, objectOf, type CallSequence, type Expression } from "../syntax/expression.js";

/** An operation as the README calls it. */
export interface ExampleCall {
  /** What its module is imported as. */
  readonly local: string;
  /** Its function there. */
  readonly method: string;
  /** Its place on the object that the factory makes: `billing.topup.get`. */
  readonly bound: string;
  readonly params: Expression;
  readonly paramsType: string;
  readonly resultType: string | undefined;
}

/** The lines of the README that call an operation, as they stand in its code, each under what it is for. */
export function printExampleCalls(example: ExampleCall): Readonly<Record<string, string>> {
  const { bound, local, method, params, paramsType, resultType } = example;
  const awaited = (client: string): Expression => call(`await ${local}.${method}`, client, params);
  const then = (client: string, next: string): CallSequence => ({
    kind: "callSequence",
    object: local,
    calls: [
      { method, args: [client, params] },
      { method: next, args: [] },
    ],
  });
  const types = objectOf([paramsType, ...(resultType === undefined ? [] : [resultType])]);
  return {
    callee: `${local}.${method}`,
    result: layOutLine("const result = ", awaited("client"), ";", 0),
    boundResult: layOutLine("const result = ", call(`await api.${bound}`, params), ";", 0),
    unawaited: layOutLine("const call = ", call(`${local}.${method}`, "client", params), ";", 0),
    raw: layOutLine("const raw = await ", then("client", "asResponse"), ";", 0),
    items: layOutLine("for await (const item of ", call(`${local}.${method}`, "client", params), ") {", 0),
    page: layOutLine("const page = ", awaited("client"), ";", 0),
    pages: layOutLine("for await (const { items } of ", then("client", "pages"), ") {", 0),
    tried: layOutLine("", awaited("client"), ";", 2),
    argument: layOutLine("", params, ",", 2),
    validators: layOutLine("validators: ", types, ",", 2),
    checked: layOutLine("", awaited("checked"), ";", 0),
    test: layOutLine("", call("console.log", call(`${paramsType}.is`, params)), ";", 0),
    mocked: layOutLine("", awaited("mocked"), ";", 0),
    failing: layOutLine("const { error } = await ", then("failing", "safe"), ";", 0),
  };
}
