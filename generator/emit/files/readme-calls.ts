/** An operation as the README calls it. */
export interface ExampleCall {
  /** What its module is imported as. */
  readonly local: string;
  /** Its function there. */
  readonly method: string;
  /** Its place on the object that the factory makes: `billing.topup.get`. */
  readonly bound: string;
  readonly params: string;
  readonly paramsType: string;
  /** The types whose validators it can be given. */
  readonly types: readonly string[];
}

/** The lines of the README that call an operation, each under what it is for. */
export function printExampleCalls(example: ExampleCall): Readonly<Record<string, string>> {
  const { bound, local, method, params, paramsType, types } = example;
  const callee = `${local}.${method}`;
  const isBare = params === "{}";
  const call = (client: string): string => `${callee}(${client}${isBare ? "" : `, ${params}`})`;
  return {
    callee,
    result: `const result = await ${call("client")};`,
    boundResult: `const result = await api.${bound}(${isBare ? "" : params});`,
    unawaited: `const call = ${call("client")};`,
    raw: `const raw = await ${call("client")}.asResponse();`,
    items: `for await (const item of ${call("client")}) {`,
    page: `const page = await ${call("client")};`,
    pages: `for await (const { items } of ${call("client")}.pages()) {`,
    tried: `await ${call("client")};`,
    traced: `await ${call("traced")};`,
    queried: `${callee}(client, ${params}, { signal })`,
    argument: `${params},`,
    validators: `validators: { ${types.join(", ")} },`,
    checked: `await ${call("checked")};`,
    test: `console.log(${paramsType}.is(${params}));`,
    mocked: `await ${call("mocked")};`,
    failing: `const { error } = await ${call("failing")}.safe();`,
  };
}
