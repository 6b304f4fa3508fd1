import { diagnose } from "../../diagnostics.js";
import {
  groupBy,
  type ApiSpec,
  type Diagnostic,
  type Operation,
  type ProjectInfo,
  type Server,
} from "../../model/index.js";
import type { DraftApi } from "../draft-api.js";
import { findUsualVerb } from "../names/title-verb.js";
import { toPascalCase } from "../names/words.js";
import type { Shapes } from "../shapes/index.js";
import { assumeSecurity } from "./assumed-security.js";
import { assembleSecurity } from "./credentials.js";
import { joinDocuments } from "./join-documents.js";
import { assembleOperation, type Assembly } from "./operation.js";
import { findUsualServer } from "./shown-servers.js";
import { shareFacts, type SharedFacts } from "./shared-facts.js";

/** The base URL that the project states, otherwise the one that the documents call most often. */
function assembleServers(api: DraftApi, project: ProjectInfo, shared: SharedFacts): readonly Server[] {
  if (project.server !== undefined) return [{ url: project.server }];
  if (shared.servers) return shared.servers;
  const usual = findUsualServer(api);
  return usual === undefined ? [] : [{ url: usual }];
}

/**
 * `create` and the title: `createLamps`. A title without a Latin letter gives `createApi`; one that is of an operation, such
 * as `Create Lamp` of a page that has only this, gives `createLampClient`.
 */
function nameFactory({ title }: ProjectInfo, operations: readonly Operation[]): string {
  const isOfOperation =
    findUsualVerb(title) !== undefined && operations.some(({ summary }) => summary === title);
  const named = isOfOperation ? `${title.replace(/^\S+/u, "")} client` : title;
  const name = toPascalCase(named.replaceAll(/[^ -~]+/gu, " "));
  return `create${/^[A-Z]/u.test(name) ? name : "Api"}`;
}

/** Puts the parts together to the spec. */
export function assembleSpec(
  api: DraftApi,
  shapes: Shapes,
  project: ProjectInfo,
): { readonly spec: ApiSpec; readonly diagnostics: readonly Diagnostic[] } {
  const facts = shareFacts(api);
  const { credentials, security, diagnostics, ownOf } = assembleSecurity(api, project, facts);
  const servers = assembleServers(api, project, facts);
  const assumed = assumeSecurity(api, (operation) => facts.ownOf(operation).servers ?? servers);
  const shared: SharedFacts = {
    ...facts,
    ownOf: (operation) => ({
      ...ownOf(operation),
      ...assumed.ownOf(operation),
      ...facts.ownOf(operation),
    }),
  };
  const assembly: Assembly = { write: shapes.write, project, diagnostics: [], shared };
  const byPath = groupBy(api.operations, ({ key }) => key.path).values();
  const operations = [...byPath].flat().map((operation) => assembleOperation(operation, assembly));
  if (servers.length === 0 && operations.length > 0)
    assembly.diagnostics.push(diagnose("server-unknown", {}));
  const spec: ApiSpec = {
    version: project.version,
    ...joinDocuments(api.told),
    title: project.title,
    ...(project.description !== undefined && { description: project.description }),
    sdk: {
      package: project.package,
      factory: project.factory ?? nameFactory(project, operations),
      clientOptions: project.clientOptions ?? {},
      ...(project.npm && { npm: project.npm }),
    },
    servers,
    credentials,
    security,
    operations,
    schemas: shapes.schemas,
  };
  const isAssumed = security.length > 0;
  return {
    spec,
    diagnostics: [...assembly.diagnostics, ...diagnostics, ...(isAssumed ? assumed.diagnostics : [])],
  };
}
