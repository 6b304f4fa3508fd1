import { diagnose } from "../../diagnostics.js";
import {
  listPathParameters,
  type Diagnostic,
  type MediaType,
  type Operation,
  type Parameter,
  type ProjectInfo,
  type RequestBody,
  type Response,
  type Schema,
} from "../../model/index.js";
import type { DraftOperation, DraftParameter } from "../draft-api.js";
import type { Draft } from "../draft.js";
import { settleBodyRequired, settleHeaders, settleSerialisation } from "../settle-exchange.js";
import { findTold, firstTold } from "../told.js";
import { placeExamples, withoutExample } from "./examples.js";
import { findPage } from "./page.js";
import type { SharedFacts } from "./shared-facts.js";
import { describeStatus } from "./status.js";

export interface Assembly {
  readonly write: (draft: Draft) => Schema;
  readonly project: ProjectInfo;
  readonly diagnostics: Diagnostic[];
  /** What operations have in common, and what each has for itself. */
  readonly shared: SharedFacts;
}

type Writable<T> = T extends unknown ? { -readonly [K in keyof T]: T[K] } : never;

/** The description of a parameter or a body is its own, not its schema's. */
function withoutUse(schema: Schema): Schema {
  const copy: Writable<Schema> = { ...schema };
  delete copy.description;
  delete copy.deprecated;
  return copy;
}

function assembleParameter(parameter: DraftParameter, assembly: Assembly): Parameter {
  const { draft, encoding, in: location, name } = parameter;
  const serialisation = settleSerialisation(draft)?.serialisation;
  return {
    name,
    in: location,
    required: location === "path" || draft.required,
    ...(draft.description !== undefined && { description: draft.description }),
    ...(draft.deprecated && { deprecated: true }),
    ...(encoding === "json" && { mediaType: "application/json" }),
    ...serialisation,
    ...placeExamples(draft, withoutUse(assembly.write(draft)), serialisation?.examples),
  };
}

/** Path parameters in the order of the path, then the others as documented. One that the path lacks can't be sent. */
function assembleParameters(operation: DraftOperation, assembly: Assembly): Parameter[] {
  const inPath = [...new Set(listPathParameters(operation.key.path))];
  const documented = new Map(
    operation.parameters.filter((one) => one.in === "path").map((one) => [one.name, one]),
  );
  const path = inPath.map((name): Parameter => {
    const parameter = documented.get(name);
    if (parameter) return assembleParameter(parameter, assembly);
    assembly.diagnostics.push(
      diagnose("path-parameter-undocumented", { name, operation: operation.id }, operation.told[0]?.at),
    );
    return { name, in: "path", required: true, schema: { kind: "string" } };
  });
  for (const { name, draft } of documented.values()) {
    if (inPath.includes(name)) continue;
    assembly.diagnostics.push(
      diagnose("path-parameter-unplaced", { name, operation: operation.id }, draft.told[0]?.at),
    );
  }
  const others = operation.parameters.filter((one) => one.in !== "path");
  return [...path, ...others.map((one) => assembleParameter(one, assembly))];
}

/** The forms that documents state, each once: that of the document that counts most. */
function listStatedForms({ told }: Draft): readonly MediaType[] {
  const forms = new Map<string, MediaType>();
  for (const form of findTold(told, "content").flatMap(({ assertion }) => assertion.content))
    if (!forms.has(form.mediaType)) forms.set(form.mediaType, form);
  return [...forms.values()];
}

/** All forms of a body or an answer; what the documents agree on takes the place of the schema of its main form. */
function assembleForms(draft: Draft, schema: Schema): readonly MediaType[] {
  const mediaType = firstTold(draft.told, "mediaType")?.assertion.mediaType ?? "application/json";
  const stated = listStatedForms(draft);
  const main = stated.find((one) => one.mediaType === mediaType);
  const merged = {
    ...(main && withoutExample(main)),
    mediaType,
    ...placeExamples(draft, schema, main?.examples),
  };
  return main ? stated.map((one) => (one === main ? merged : one)) : [merged, ...stated];
}

function isBodyRequired(draft: Draft): boolean {
  const stated = settleBodyRequired(draft);
  if (stated) return stated.chosen.assertion.required;
  if (draft.kind === "object") return [...draft.properties.values()].some(({ required }) => required);
  return draft.required;
}

function assembleBody(draft: Draft, assembly: Assembly): RequestBody {
  return {
    required: isBodyRequired(draft),
    ...(draft.description !== undefined && { description: draft.description }),
    content: assembleForms(draft, withoutUse(assembly.write(draft))),
  };
}

/** An answer without a documented media type, type or example has no documented body; any value is a type. */
function hasContent(draft: Draft): boolean {
  const { told } = draft;
  if (firstTold(told, "content") || firstTold(told, "mediaType") || firstTold(told, "type")) return true;
  return draft.type !== undefined || draft.kind !== "unknown" || draft.examples.length > 0;
}

function assembleResponse(status: string, draft: Draft, assembly: Assembly): Response {
  const links = firstTold(draft.told, "links")?.assertion.links;
  return {
    status,
    description: firstTold(draft.told, "responseDescription")?.assertion.text ?? describeStatus(status),
    headers: settleHeaders(draft).map(({ chosen }) => chosen.header),
    content: hasContent(draft) ? assembleForms(draft, assembly.write(draft)) : [],
    ...(links && { links }),
  };
}

/** Whether the documents of an operation list its answers, errors among them: silence on a success means something then. */
function listsAnswers({ responses, told }: DraftOperation): boolean {
  return responses.size > 0 && told.some(({ reading }) => reading.abilities.has("errors"));
}

function assembleResponses(operation: DraftOperation, assembly: Assembly): Response[] {
  const statuses = [...operation.responses].sort(([a], [b]) => (a < b ? -1 : 1));
  const responses = statuses.map(([status, draft]) => assembleResponse(status, draft, assembly));
  if (operation.success !== undefined || listsAnswers(operation)) return responses;
  const titled = firstTold(operation.told, "operation");
  // Other methods may answer nothing; what is got is something, if only bytes, which pages leave out.
  if (operation.key.method === "get")
    assembly.diagnostics.push(
      diagnose("answer-undocumented", { operation: operation.id }, (titled ?? operation.told[0])?.at),
    );
  return [{ status: "200", description: describeStatus("200"), headers: [], content: [] }, ...responses];
}

/** Writes one operation of the spec. */
export function assembleOperation(operation: DraftOperation, assembly: Assembly): Operation {
  const { key, name, told, body, unwrap, pagination } = operation;
  const summary = firstTold(told, "operation")?.assertion.title;
  const description = firstTold(told, "description")?.assertion.text;
  const permissions = firstTold(told, "permissions")?.assertion.permissions;
  const tags = firstTold(told, "tags")?.assertion.tags;
  const callbacks = firstTold(told, "callbacks")?.assertion.callbacks;
  return {
    method: key.method,
    path: key.path,
    resource: name.resource.path,
    name: name.name,
    ...(summary !== undefined && summary !== "" && { summary }),
    ...(description !== undefined && { description }),
    ...(firstTold(told, "deprecated") && { deprecated: true }),
    ...(tags && { tags }),
    ...findPage(operation, assembly.project),
    ...(permissions && { permissions }),
    parameters: assembleParameters(operation, assembly),
    ...(body && { requestBody: assembleBody(body, assembly) }),
    responses: assembleResponses(operation, assembly),
    ...(unwrap !== undefined && { unwrap }),
    ...(pagination && { pagination }),
    ...(callbacks && { callbacks }),
    ...assembly.shared.ownOf(operation),
  };
}
