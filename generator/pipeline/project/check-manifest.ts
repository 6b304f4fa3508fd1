import { diagnose } from "../../diagnostics.js";
import { suggestNames, stringifyJson, type ApiSpec, type Diagnostic } from "../../model/index.js";
import type { SourceReading } from "../../reconcile/index.js";
import type { LoadedManifest } from "./sources.js";

function suggest(name: string, known: readonly string[]): string {
  const [nearest] = suggestNames(name, known);
  if (nearest !== undefined) return `; did you mean ${nearest}?`;
  return known.length === 0 ? "" : `; there are ${known.join(", ")}`;
}

/** The rules of inference that a manifest switches off and that do not exist. */
export function findUnknownRules(
  { placeOf, project }: LoadedManifest,
  known: readonly string[],
): readonly Diagnostic[] {
  return (project.disabledRules ?? []).flatMap((name, index) => {
    if (known.includes(name)) return [];
    const problem = `inference.off: there is no rule ${stringifyJson(name)}${suggest(name, known)}`;
    return [diagnose("manifest-invalid", { problem }, placeOf(["inference", "off", index]))];
  });
}

/** The dialects that a manifest names and that do not exist. */
export function findUnknownDialects(
  { placeOf, sources }: LoadedManifest,
  known: readonly string[],
): readonly Diagnostic[] {
  return sources.flatMap(({ dialect, isPending }, index) => {
    if (dialect === undefined || isPending || known.includes(dialect)) return [];
    const problem = `sources.${String(index)}.dialect: there is no dialect ${stringifyJson(dialect)}${suggest(dialect, known)}`;
    return [diagnose("manifest-invalid", { problem }, placeOf(["sources", index, "dialect"]))];
  });
}

/** The headers that documents authenticate by, as they write them. */
function listHeaders(readings: readonly Pick<SourceReading, "claims">[]): readonly string[] {
  const headers = readings.flatMap(({ claims }) =>
    claims.flatMap(({ assertion }) => {
      if (assertion.aspect === "credential") return [assertion.header];
      if (assertion.aspect !== "securityScheme") return [];
      const { scheme } = assertion;
      if (scheme.type === "apiKey") return scheme.in === "header" ? [scheme.name] : [];
      return ["Authorization"];
    }),
  );
  return [...new Set(headers)];
}

/** The headers of credentials that no document names, but nearly. One that is like none of theirs is a person's to add. */
export function findUnknownCredentials(
  { placeOf, project }: LoadedManifest,
  readings: readonly Pick<SourceReading, "claims">[],
): readonly Diagnostic[] {
  const known = listHeaders(readings);
  const isKnown = (header: string) => known.some((one) => one.toLowerCase() === header.toLowerCase());
  return project.credentials.flatMap((group, place) =>
    group.flatMap(({ header }, index) => {
      const [nearest] = isKnown(header) ? [] : suggestNames(header, known);
      if (nearest === undefined) return [];
      const problem = `client.credentials: no document names the header ${stringifyJson(header)}; did you mean ${nearest}?`;
      return [
        diagnose("manifest-invalid", { problem }, placeOf(["client", "credentials", place, index, "header"])),
      ];
    }),
  );
}

/** The options of the client that supply a path parameter which the API does not have. */
export function findUnknownOptions(
  { placeOf, project }: LoadedManifest,
  { operations }: ApiSpec,
): readonly Diagnostic[] {
  const inPath = operations.flatMap(({ parameters }) => parameters.filter((one) => one.in === "path"));
  const known = [...new Set(inPath.map(({ name }) => name))];
  return Object.keys(project.clientOptions ?? {}).flatMap((name) => {
    if (known.includes(name)) return [];
    const problem = `client.options: no path has the parameter ${stringifyJson(name)}${suggest(name, known)}`;
    return [diagnose("manifest-invalid", { problem }, placeOf(["client", "options", name]))];
  });
}
