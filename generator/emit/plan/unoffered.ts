import { diagnose } from "../../diagnostics.js";
import {
  schemaOfContent,
  stringifyJson,
  type Diagnostic,
  type MediaType,
  type Operation,
  type Parameter,
} from "../../model/index.js";
import { isJsonContent, isOpaque, planBodies, type BodyPlan } from "./body-plan.js";
import { printRequestLine } from "./request-line.js";
import { findMainAnswer, findSuccesses, listOtherResults } from "./result-schema.js";
import { resolveSchema, type SchemaIndex } from "./schema-walk.js";

const print = (content: MediaType): string => stringifyJson(schemaOfContent(content));

/** The media types that carry something else than those that calls can choose; the same in another format is no loss. */
function listOthers(contents: readonly MediaType[], offered: readonly MediaType[]): readonly string[] {
  const known = new Set(offered.map(print));
  const others = contents.filter((content) => !offered.includes(content) && !known.has(print(content)));
  return [...new Set(others.map(({ mediaType }) => mediaType))];
}

function findBodies({ requestBody }: Operation, plans: readonly BodyPlan[]): readonly string[] {
  const offered = plans.map(({ content }) => content);
  return listOthers(requestBody?.content ?? [], offered);
}

function findAnswers(operation: Operation, index: SchemaIndex): readonly string[] {
  if (operation.method === "head") return [];
  const asked = new Set(listOtherResults(operation, index).map(({ mediaType }) => mediaType));
  const contents = findSuccesses(operation).map(({ content }) => content);
  // Pages are JSON, whatever other answers are.
  const isRead = (main: MediaType) => !operation.pagination || isJsonContent(main, index);
  const offered = contents.flatMap((content) => [
    ...content.filter(({ mediaType }) => asked.has(mediaType)),
    ...[findMainAnswer(content, index)].filter((main) => main !== undefined).filter(isRead),
  ]);
  return listOthers(contents.flat(), offered);
}

/** Bodies of which callers give the text or the bytes: a type and a validator know nothing of what is in them. */
function findOpaque(
  operation: string,
  [main]: readonly BodyPlan[],
  index: SchemaIndex,
): readonly Diagnostic[] {
  if (!main || !isOpaque(main, index)) return [];
  const code = main.kind === "text" ? "body-as-text" : "body-as-bytes";
  return [diagnose(code, { operation, mediaType: main.content.mediaType })];
}

/** Headers of the parts of a form, which a client has no place for. */
function findPartHeaders(operation: string, plans: readonly BodyPlan[]): readonly Diagnostic[] {
  const forms = plans.filter(({ kind }) => kind === "multipart");
  return forms.flatMap(({ content }) =>
    Object.entries(content.encoding ?? {}).flatMap(([part, { headers = [] }]) =>
      headers.map(({ name }) => diagnose("part-header-unsent", { operation, part, name })),
    ),
  );
}

const structures: ReadonlySet<string> = new Set(["array", "object"]);

/** Whether some values of a parameter hold lists or objects within a list or an object: no style but `deepObject` writes these. */
function isNested({ in: location, mediaType, schema, style }: Parameter, index: SchemaIndex): boolean {
  if (mediaType !== undefined || style === "deepObject" || location === "querystring") return false;
  const found = resolveSchema(schema, index);
  const inner =
    found?.kind === "array"
      ? [found.items]
      : found?.kind === "object"
        ? found.properties.map((property) => property.schema)
        : [];
  return inner.some((one) => structures.has(resolveSchema(one, index)?.kind ?? ""));
}

/** Parameters of which the client can't write every value. */
function findNested(operation: Operation, index: SchemaIndex): readonly Diagnostic[] {
  return operation.parameters
    .filter((parameter) => isNested(parameter, index))
    .map(({ in: location, name }) =>
      diagnose("parameter-nested", { operation: printRequestLine(operation), location, name }),
    );
}

/** Bodies and answers of an operation that differ from those that a call of the client can choose. */
export function findUnoffered(operation: Operation, index: SchemaIndex): readonly Diagnostic[] {
  const place = printRequestLine(operation);
  const plans = planBodies(operation, index);
  const [bodies, answers] = [findBodies(operation, plans), findAnswers(operation, index)];
  return [
    ...(bodies.length > 0 ? [diagnose("body-unoffered", { operation: place, mediaTypes: bodies })] : []),
    ...(answers.length > 0 ? [diagnose("answer-unoffered", { operation: place, mediaTypes: answers })] : []),
    ...findOpaque(place, plans, index),
    ...findPartHeaders(place, plans),
    ...findNested(operation, index),
  ];
}
