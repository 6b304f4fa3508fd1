import { pathMethods, type Callback, type Method, type Webhook } from "../../model/index.js";
import { compact } from "../schema/build.js";
import { openMap, type MapReader } from "./map-reader.js";
import { readExchange } from "./read-exchange.js";

const pathKeys: ReadonlySet<string> = new Set(["summary", "description"]);

/** What `read` makes of the operations of a path item, by method. */
export function readPathItem<T>(
  map: MapReader,
  read: (method: Method, operation: MapReader) => T | undefined,
): T[] {
  const methods = [...map.node.entries.keys()].flatMap(
    (key) => pathMethods.find((method) => method === key) ?? [],
  );
  const operations = methods.flatMap((method) => {
    const node = map.child(method);
    const operation = node && openMap(node, "an operation", map.context);
    return (operation && read(method, operation)) ?? [];
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
