/** A parameter that a path has in its query: `?term={name}`. */
export interface PathQuery {
  /** As it is sent. */
  readonly key: string;
  /** As it stands in braces. */
  readonly name: string;
  /** Sent where it is given: `{?key}`. */
  readonly isOptional: boolean;
}

/** A path, and the parameters that stood in its query. */
export interface QueriedPath {
  readonly path: string;
  readonly queries: readonly PathQuery[];
}

/** Takes expressions of queries (RFC 6570, sections 3.2.8 and 3.2.9) out of a path: `{?page,size*}`, `{&page}`. */
function takeExpressions(path: string): QueriedPath {
  const queries: PathQuery[] = [];
  const rest = path.replaceAll(/\{[?&]([^{}]*)\}/gu, (_, list: string) => {
    const names = list.split(",").map((name) => name.trim().replace(/(?:\*|:\d+)$/u, ""));
    queries.push(...names.filter(Boolean).map((name) => ({ key: name, name, isOptional: true })));
    return "";
  });
  return { path: rest, queries };
}

/**
 * Takes the parameters out of the query of a path, which OpenAPI has elsewhere: in the path they would be sent in braces. Pairs
 * that are always the same stay, and so does a fragment.
 */
export function takeQueries(written: string): QueriedPath {
  const { path, queries } = takeExpressions(written);
  const [, before = "", query, fragment = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/su.exec(path) ?? [];
  if (query === undefined) return { path, queries };
  const pairs = query.split("&").map((pair) => {
    const [, key, name] = /^([^={}]+)=\{([^{}]+)\}$/u.exec(pair) ?? [];
    return key === undefined || name === undefined ? pair : { key, name, isOptional: false };
  });
  const constant = pairs.filter((pair) => typeof pair === "string").join("&");
  const named = pairs.filter((pair) => typeof pair !== "string");
  return {
    path: before + (constant && `?${constant}`) + fragment,
    queries: [...queries, ...named],
  };
}
