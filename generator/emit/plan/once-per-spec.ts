import type { ApiSpec } from "../../model/index.js";

/** What is asked of a spec again and again, for each of its operations, and found once: a spec does not change. */
export function oncePerSpec<T>(find: (spec: ApiSpec) => T): (spec: ApiSpec) => T {
  const found = new WeakMap<ApiSpec, { readonly value: T }>();
  return (spec) => {
    const known = found.get(spec) ?? { value: find(spec) };
    found.set(spec, known);
    return known.value;
  };
}
