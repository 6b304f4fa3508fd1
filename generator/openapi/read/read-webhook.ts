import { pathMethods, type Callback, type Method, type Webhook } from "../../model/index.js";
import { compact } from "../schema/build.js";
import { openMap, type MapReader } from "./map-reader.js";
import { readExchange } from "./read-exchange.js";

const pathKeys: ReadonlySet<string> = new Set(["summary", "description"]);

type ReadExchange<T> = (method: Method, operation: MapReader) => T | undefined;

function readMethod<T>(holder: MapReader, method: Method, read: ReadExchange<T>): T[] {
  const node = holder.child(method);
  const operation = node && openMap(node, "an operation", holder.context);
  const found = operation && read(method, operation);
  return found === undefined ? [] : [found];
}

/** The operations of methods that a path has no member for (OpenAPI 3.2, section 4.9.1). */
function readAdditional<T>(others: MapReader, read: ReadExchange<T>): T[] {
  const operations = [...others.node.entries.keys()].flatMap((method) => {
    if (method.startsWith("x-")) return [];
    const own = pathMethods.find((known) => known === method.toLowerCase());
    const problem = `must be ${own ?? ""} of the path itself`;
    if (own) others.context.report("spec-invalid-value", { key: method, problem }, others.at(method));
    return readMethod(others, method, read);
  });
  others.end();
  return operations;
}

/** What `read` makes of the operations of a path item, by method. */
export function readPathItem<T>(map: MapReader, read: ReadExchange<T>): T[] {
  const operations = [...map.node.entries.keys()].flatMap((key): T[] => {
    if (pathMethods.some((method) => method === key)) return readMethod(map, key, read);
    if (key !== "additionalOperations") return [];
    return map.part(key, "the additional operations", (others) => readAdditional(others, read)) ?? [];
  });
  map.end(pathKeys);
  return operations;
}

function readWebhook(name: string, method: Method, map: MapReader): Webhook {
  const operationId = map.string("operationId");
  const webhook = compact<Webhook>({ name, operationId, ...readExchange(method, map, map.context) });
  map.end();
  return webhook;
}

const unlessEmpty = <T>(items: T[] | undefined): T[] | undefined => (items?.length ? items : undefined);

/** The requests that the API sends (OpenAPI 3.1, section 4.8.1). */
export function readWebhooks(root: MapReader): Webhook[] | undefined {
  const items = root.each("webhooks", "a webhook", (item, name) =>
    readPathItem(item, (method, operation) => readWebhook(name, method, operation)),
  );
  return unlessEmpty(items?.flatMap(([, webhooks]) => webhooks));
}

function readCallback(name: string, map: MapReader): Callback[] {
  return [...map.node.entries.keys()].flatMap((expression) =>
    expression.startsWith("x-")
      ? []
      : (map.part(expression, "a path", (item) =>
          readPathItem(item, (method, operation) => ({
            ...readWebhook(name, method, operation),
            expression,
          })),
        ) ?? []),
  );
}

/** The requests that follow from an operation (OpenAPI 3.1, section 4.8.18). */
export function readCallbacks(operation: MapReader): Callback[] | undefined {
  const items = operation.each("callbacks", "a callback", (callback, name) => {
    const callbacks = readCallback(name, callback);
    callback.end();
    return callbacks;
  });
  return unlessEmpty(items?.flatMap(([, callbacks]) => callbacks));
}
