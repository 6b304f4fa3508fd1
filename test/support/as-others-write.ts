/** A model with the patterns that docwright never runs where documents of others have them: under `pattern`. */
export function asOthersWrite<T>(model: T): T {
  return JSON.parse(JSON.stringify(model).replaceAll('"textPattern":', '"pattern":')) as T;
}
