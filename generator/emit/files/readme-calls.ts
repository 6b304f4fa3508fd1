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
  return {
    callee,
    result: `const result = await ${callee}(client, ${params});`,
    boundResult: `const result = await api.${bound}(${params});`,
    unawaited: `const call = ${callee}(client, ${params});`,
    raw: `const raw = await ${callee}(client, ${params}).asResponse();`,
    items: `for await (const item of ${callee}(client, ${params})) {`,
    page: `const page = await ${callee}(client, ${params});`,
    pages: `for await (const { items } of ${callee}(client, ${params}).pages()) {`,
    tried: `await ${callee}(client, ${params});`,
    traced: `await ${callee}(traced, ${params});`,
    queried: `${callee}(client, ${params}, { signal })`,
    argument: `${params},`,
    validators: `validators: { ${types.join(", ")} },`,
    checked: `await ${callee}(checked, ${params});`,
    test: `console.log(${paramsType}.is(${params}));`,
    mocked: `await ${callee}(mocked, ${params});`,
    failing: `const { error } = await ${callee}(failing, ${params}).safe();`,
  };
}
