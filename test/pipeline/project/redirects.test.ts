import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { readOpenApiInput } from "../../../generator/pipeline/project/spec-documents.js";
import { Collector } from "../../../generator/pipeline/reports/report.js";

const spec = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Garden", version: "1.0.0" },
  paths: {},
  components: { schemas: { Bed: { $ref: "./bed.json" } } },
});

/** A host on loopback: what it answers by path, a text or the address that it redirects to; and what it was asked for. */
async function createHost(answers: Readonly<Record<string, { text?: string; location?: string }>>) {
  const asked: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    asked.push(url);
    const { location, text } = answers[url] ?? {};
    if (location !== undefined) response.writeHead(302, { location }).end();
    else response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` };
}

async function read(address: string, allowsOutside = false) {
  const collector = new Collector();
  const reading = await readOpenApiInput(address, collector, { allowsOutside });
  const messages = collector.diagnostics.map(({ code, message }) => `${message} [${code}]`);
  return { spec: reading?.spec, messages };
}

const bed = { text: JSON.stringify({ type: "string" }) };

describe("a redirect of a spec, or of what it refers to", () => {
  it("is followed on the host that it came from", async () => {
    const { origin } = await createHost({
      "/api.json": { location: "/v1/api.json" },
      "/v1/api.json": { text: spec },
      "/bed.json": { location: "/v1/bed.json" },
      "/v1/bed.json": bed,
    });
    expect(await read(`${origin}/api.json`)).toMatchObject({
      messages: [],
      spec: { schemas: [{ name: "Bed", schema: { kind: "string" } }] },
    });
  });

  it("to another host is never asked for; the error names the flag that allows it", async () => {
    const other = await createHost({ "/api.json": { text: spec }, "/bed.json": bed });
    const main = await createHost({ "/api.json": { location: `${other.origin}/api.json` } });
    const { messages } = await read(`${main.origin}/api.json`);
    expect(messages).toEqual([expect.stringMatching(/another host.*--follow-references.*page-unreachable/u)]);
    expect(other.asked).toEqual([]);
  });

  it("of a reference to another host neither", async () => {
    const other = await createHost({ "/bed.json": bed });
    const main = await createHost({
      "/api.json": { text: spec },
      "/bed.json": { location: `${other.origin}/bed.json` },
    });
    const { messages } = await read(`${main.origin}/api.json`);
    expect(messages).toContainEqual(expect.stringMatching(/bed\.json.*--follow-references/u));
    expect(other.asked).toEqual([]);
    expect((await read(`${main.origin}/api.json`, true)).messages).toEqual([]);
    expect(other.asked).toEqual(["/bed.json"]);
  });

  it.each(["file:///etc/hostname", "ftp://garden.example/api.json"])("to %s is refused", async (location) => {
    const { origin } = await createHost({ "/api.json": { location } });
    const { messages, spec: found } = await read(`${origin}/api.json`);
    expect(messages).toHaveLength(1);
    expect(found).toBeUndefined();
  });

  it("that leads back to itself ends", async () => {
    const { asked, origin } = await createHost({ "/api.json": { location: "/api.json" } });
    const { messages } = await read(`${origin}/api.json`);
    expect(messages).toEqual([expect.stringContaining("redirects more than 20 times")]);
    expect(asked).toHaveLength(21);
  });
});
