import { readDocument } from "../emit/support/read-document.js";
import { answer, type Turn } from "../runtime/support/misbehaving-server.js";

const text = { type: "string" };
const binary = { type: "string", format: "binary" };
const object = (properties: object) => ({ type: "object", required: Object.keys(properties), properties });
const content = (mediaType: string, schema: object) => ({ content: { [mediaType]: { schema } } });

/** An API with what the gateway's has not: a stream, an upload, bodies of errors. */
export const shopSpec = readDocument({
  "/chats": {
    post: {
      operationId: "chats.create",
      requestBody: { required: true, ...content("application/json", object({ question: text })) },
      responses: { "200": { description: "ok", ...content("text/event-stream", object({ delta: text })) } },
    },
  },
  "/files": {
    post: {
      operationId: "files.create",
      requestBody: {
        required: true,
        ...content(
          "multipart/form-data",
          object({ file: binary, more: { type: "array", items: binary }, name: text }),
        ),
      },
      responses: {
        "200": { description: "ok", ...content("application/json", object({ parts: { type: "array" } })) },
      },
    },
  },
  "/files/{id}": {
    get: {
      operationId: "files.get",
      parameters: [{ name: "id", in: "path", required: true, schema: text }],
      responses: {
        "200": { description: "ok", ...content("application/json", object({ name: text })) },
        "404": { description: "none", ...content("application/problem+json", object({ title: text })) },
      },
    },
  },
});

/** The parts of a form as `name file type content`. */
function listParts(body: string): readonly string[] {
  const [boundary = ""] = body.split("\r\n");
  const parts = body.split(boundary).slice(1, -1);
  return parts.map((part) => {
    const [head = "", value = ""] = part.trim().split("\r\n\r\n");
    const found = (pattern: RegExp): string[] => pattern.exec(head)?.slice(1) ?? [];
    const isNamed = !head.includes('filename="more"');
    const file = isNamed ? [...found(/filename="([^"]*)"/u), ...found(/content-type: (\S+)/iu)] : [];
    return [...found(/; name="([^"]*)"/u), ...file, value].join(" ");
  });
}

/** Sends an event every few milliseconds until the client leaves. */
function streamWithoutEnd({ response }: Turn): void {
  let count = 0;
  const timer = setInterval(() => response.write(`data: {"delta":"${String(count++)}"}\n\n`), 5);
  response.on("close", () => {
    clearInterval(timer);
  });
}

/** Answers what is asked of the shop; tells whether it was. */
export function answerShop(turn: Turn, pathname: string, body: string): boolean {
  const { response } = turn;
  switch (pathname) {
    case "/chats":
      response.writeHead(200, { "content-type": "text/event-stream" });
      if (body.includes("endless")) streamWithoutEnd(turn);
      else response.end('data: {"delta":"a"}\r\n\r\ndata: {"delta":\ndata: "b"}\n\n');
      return true;
    case "/files":
      answer(turn, 200, { parts: listParts(body) });
      return true;
    case "/files/missing":
      answer(turn, 404, { title: "No such file" }, { "content-type": "application/problem+json" });
      return true;
    case "/teapot":
      answer(turn, 418, { message: "short and stout" });
      return true;
    default:
      return false;
  }
}
