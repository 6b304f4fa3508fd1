import type { Callback, Exchange, Parameter, RequestBody, Response, Webhook } from "../../model/index.js";
import { groupBy, stepsToMethod } from "../../model/index.js";
import { fromJson, mapOf, type Content, type MapNode } from "../tree.js";
import { listUnlessEmpty, mapUnlessEmpty, recordOf, type Members } from "./members.js";
import { writeContent, writeHeaders, writeValue } from "./write-content.js";
import { writeSecurity } from "./write-security.js";
import { writeServers } from "./write-server.js";

function writeParameter(parameter: Parameter): MapNode {
  return mapOf([
    ["name", parameter.name],
    ["in", parameter.in],
    ["description", parameter.description],
    ["required", parameter.required ? true : undefined],
    ["deprecated", parameter.deprecated],
    ["allowEmptyValue", parameter.allowEmptyValue],
    ["style", parameter.style],
    ["explode", parameter.explode],
    ["allowReserved", parameter.allowReserved],
    ...writeValue(parameter),
  ]);
}

function writeRequestBody(body: RequestBody): MapNode {
  return mapOf([
    ["description", body.description],
    ["required", body.required ? true : undefined],
    ["content", writeContent(body.content) ?? mapOf([])],
  ]);
}

function writeResponse({ summary, description, headers, content, links }: Response): MapNode {
  return mapOf([
    ["summary", summary],
    ["description", description],
    ["headers", writeHeaders(headers)],
    ["content", writeContent(content)],
    ["links", recordOf(links, fromJson)],
  ]);
}

/** What is said of an exchange, before what it consists of. */
export function headingOf(exchange: Exchange): Members {
  const { page, pageDescription } = exchange;
  return [
    ["tags", listUnlessEmpty(exchange.tags)],
    ["summary", exchange.summary],
    ["description", exchange.description],
    ["deprecated", exchange.deprecated],
    [
      "externalDocs",
      page === undefined
        ? undefined
        : mapOf([
            ["url", page],
            ["description", pageDescription],
          ]),
    ],
  ];
}

/** How a request is made. */
export function requestOf(exchange: Exchange): Members {
  return [
    ["security", exchange.security && writeSecurity(exchange.security)],
    ["servers", writeServers(exchange.servers)],
    ["parameters", listUnlessEmpty(exchange.parameters.map(writeParameter))],
    ["requestBody", exchange.requestBody && writeRequestBody(exchange.requestBody)],
  ];
}

/** What it is answered with, by status. */
export function responsesOf({ responses }: Exchange): Members {
  return [["responses", mapOf(responses.map((response) => [response.status, writeResponse(response)]))]];
}

function writeWebhook(webhook: Webhook): MapNode {
  return mapOf([
    ["operationId", webhook.operationId],
    ...headingOf(webhook),
    ...requestOf(webhook),
    ...responsesOf(webhook),
  ]);
}

/** Requests that have an address in common as a path item. */
export function writePathItem<T extends Exchange>(
  exchanges: readonly T[],
  write: (exchange: T) => MapNode,
): MapNode {
  const item = new Map<string, Content>();
  const additional: [string, MapNode][] = [];
  for (const exchange of exchanges) {
    const [member = "", other] = stepsToMethod(exchange.method);
    if (other !== undefined) additional.push([other, write(exchange)]);
    item.set(member, other === undefined ? write(exchange) : mapOf(additional));
  }
  return mapOf([...item]);
}

/** The requests that the API sends, by name. */
export function writeWebhooks(webhooks: readonly Webhook[] = []): MapNode | undefined {
  const named = groupBy(webhooks, ({ name }) => name);
  return mapUnlessEmpty([...named].map(([name, items]) => [name, writePathItem(items, writeWebhook)]));
}

/** The requests that follow from an operation, by name and address. */
export function writeCallbacks(callbacks: readonly Callback[] = []): MapNode | undefined {
  const named = groupBy(callbacks, ({ name }) => name);
  return mapUnlessEmpty(
    [...named].map(([name, items]) => {
      const addressed = groupBy(items, ({ expression }) => expression);
      return [
        name,
        mapOf([...addressed].map(([expression, some]) => [expression, writePathItem(some, writeWebhook)])),
      ];
    }),
  );
}
