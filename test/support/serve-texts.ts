import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/**
 * Serves texts by their paths on loopback until the test ends; gives the origin. What is added later is served as well.
 * `reader`, a name and a password with a colon between them, is asked of everybody where it is given.
 */
export async function serveTexts(texts: Readonly<Record<string, string>>, reader?: string): Promise<string> {
  const wanted = reader === undefined ? undefined : `Basic ${Buffer.from(reader).toString("base64")}`;
  const server = createServer(({ headers, url = "" }, response) => {
    const text = texts[url];
    if (wanted !== undefined && headers.authorization !== wanted) response.writeHead(401).end();
    else if (text === undefined) response.writeHead(404).end();
    else response.end(text);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}
