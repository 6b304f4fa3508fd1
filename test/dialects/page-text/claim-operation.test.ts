import { describe, expect, it } from "vitest";
import { pythonPage } from "../../../generator/dialects/python-page/index.js";
import { referencePage } from "../../../generator/dialects/reference-page/index.js";
import { listSaid } from "../../support/list-said.js";

const dogs = ["Get a dog", "GET/dogs"];
const place = "operation get /dogs: ";

/** What a page says of the operation itself, and reports, but for its title. */
function read(...lines: readonly string[]): readonly string[] {
  const text = lines.join("\n");
  return listSaid(text, referencePage.read({ name: "page.txt", text }))
    .filter((line) => line.startsWith(place) || line.startsWith("!"))
    .map((line) => line.replace(place, ""))
    .filter((line) => !line.startsWith("operation "));
}

describe("an operation", () => {
  it("rests on the lines from its title to its path", () => {
    const quote = (text: string) => {
      const [claim] = referencePage.read({ name: "page.txt", text }).claims;
      return [claim?.assertion, text.slice(claim?.at.start, claim?.at.end)];
    };
    expect(quote("Get a dog\n\nGET/dogs\nWords.")).toEqual([
      { aspect: "operation", title: "Get a dog", resource: [] },
      "Get a dog\n\nGET/dogs",
    ]);
    expect(quote("GET/dogs\nWords.")).toEqual([{ aspect: "operation", title: "", resource: [] }, "GET/dogs"]);
  });

  it("is described by the words below, without what the page has around them", () => {
    expect(read(...dogs, "Copy Markdown", "One\\_dog.", "---", "Two.", "* * *")).toEqual([
      'description {"text":"One_dog.\\n---\\nTwo."}',
    ]);
    expect(read(...dogs, "Copy Markdown")).toEqual([]);
  });

  it("is deprecated by a line above or below its path", () => {
    expect(read("Get a dog", "Deprecated", "GET/dogs", "One.")).toEqual([
      "deprecated",
      'description {"text":"One."}',
    ]);
    expect(read(...dogs, "Deprecated", "One.")).toEqual(["deprecated", 'description {"text":"One."}']);
    expect(read(...dogs, "One.", "Deprecated")).toEqual(['description {"text":"One.\\nDeprecated"}']);
    expect(read("Get a dog", "Deprecated", "GET/dogs", "Deprecated", "One.")).toEqual([
      "deprecated",
      'description {"text":"One."}',
    ]);
  });

  it("needs the permissions that its part lists", () => {
    const head = "Accepted Permissions (at least one required)";
    expect(read(...dogs, head, "Dogs ReadDogs Write", "`Cats Read`")).toEqual([
      'permissions {"permissions":["Dogs Read","Dogs Write","Cats Read"]}',
    ]);
    expect(read(...dogs, head, "Dogs ReadMailChannels Write")).toEqual([
      'permissions {"permissions":["Dogs Read","MailChannels Write"]}',
      "! permissions-ambiguous: Dogs ReadMailChannels Write",
    ]);
    expect(read(...dogs, head)).toEqual([]);
  });

  it("rests its permissions on all their lines", () => {
    const text = [...dogs, "Accepted Permissions (at least one required)", "Dogs Read", "Dogs Write"].join(
      "\n",
    );
    const { claims } = referencePage.read({ name: "page.txt", text });
    const at = claims.find(({ assertion }) => assertion.aspect === "permissions")?.at;
    expect(text.slice(at?.start, at?.end)).toBe("Dogs Read\nDogs Write");
  });

  it("has the address of its page, if the page is about it alone", () => {
    const front = ["---", "url: https://a.example/dogs", "---"];
    const part = ["ReturnsExpand Collapse", "a: string"];
    expect(read(...front, ...dogs, ...part)).toEqual(['page {"url":"https://a.example/dogs"}']);
    expect(read(...front, ...dogs)).toEqual([]);
    expect(read(...dogs, ...part)).toEqual([]);
    expect(read(...front, ...dogs, ...part, "", "Add a dog", "POST/dogs", ...part)).toEqual([]);
  });
});

describe("the signature of an operation", () => {
  const readPython = (signature: string) => {
    const text = ["Get a dog", signature, "GET/dogs"].join("\n");
    return listSaid(text, pythonPage.read({ name: "page.txt", text })).slice(1);
  };

  it("has a method, and the type that it returns", () => {
    expect(readPython("dogs.get()")).toEqual([`${place}signature {"method":["dogs","get"]}`]);
    expect(readPython("dogs.get() -> Dog")).toEqual([
      `${place}signature {"method":["dogs","get"],"returns":"Dog"}`,
    ]);
  });

  it("says nothing of a type that it does not return", () => {
    const text = "Get a dog\ndogs.get()\nGET/dogs";
    const { claims } = pythonPage.read({ name: "page.txt", text });
    expect(claims[1]?.assertion).toStrictEqual({ aspect: "signature", method: ["dogs", "get"] });
  });

  it("has the class of a list", () => {
    expect(readPython("dogs.list() -> Page[Dog]")).toEqual([
      `${place}signature {"method":["dogs","list"],"returns":"Page[Dog]"}`,
      `${place}pagination {"className":"Page","item":"Dog"}`,
    ]);
  });
});

describe("the credentials of an operation", () => {
  const command = ["Get a dog", "HTTP", "curl https://a.example/dogs \\"];
  const authorization = '  -H "Authorization: Bearer $DOG_TOKEN" \\';
  const key = '  -H "X-Dog-Key: $DOG_KEY" \\';
  const server = 'server {"url":"https://a.example"}';
  const part = ["ReturnsExpand Collapse", "a: string"];

  it("are those of the part Security, with the variables that a command sends", () => {
    const security = [
      "Security",
      "Key",
      "A key.",
      "Example:x-dog-key: 123",
      "Example:Authorization: Bearer 1",
    ];
    expect(read(...dogs, ...security, ...part, ...command, key)).toEqual([
      'credential {"scheme":"header","header":"x-dog-key","environment":"DOG_KEY","description":"A key."}',
      'credential {"scheme":"bearer","header":"Authorization"}',
      server,
    ]);
    expect(read(...dogs, "Security", "Example:X-A: 1", ...part, "Example:X-B: 1")).toHaveLength(1);
    expect(read(...dogs, ...part, "Security", "Example:?key=1", ...command, key)).toEqual([
      server,
      "! credential-unknown: Example:?key=1",
    ]);
  });

  it("say nothing of what is not known", () => {
    const text = [...dogs, "Security", "Example:X-A: 1"].join("\n");
    const { claims } = referencePage.read({ name: "page.txt", text });
    expect(claims[1]?.assertion).toStrictEqual({ aspect: "credential", scheme: "header", header: "X-A" });
  });

  it("are those that its commands send, where the page has no such part", () => {
    expect(read(...dogs, ...part, ...command, authorization, key, '  -H "Accept: $DOG" -H "X-A: b"')).toEqual(
      [
        'credential {"scheme":"bearer","header":"Authorization","environment":"DOG_TOKEN","together":["X-Dog-Key"]}',
        'credential {"scheme":"header","header":"X-Dog-Key","environment":"DOG_KEY","together":["Authorization"]}',
        server,
      ],
    );
  });

  it("are sent together where one command does, and not where each has its own", () => {
    const other = ["", "Another way", "HTTP", "curl https://a.example/dogs \\", key];
    expect(read(...dogs, ...part, ...command, authorization, "", ...other)).toEqual([
      'credential {"scheme":"bearer","header":"Authorization","environment":"DOG_TOKEN"}',
      'credential {"scheme":"header","header":"X-Dog-Key","environment":"DOG_KEY"}',
      server,
      server,
    ]);
  });

  it.each([
    ["Dog name + dog key", true],
    ["Dog name and dog key", true],
    ["Dog name & dog key", true],
    ["Dog name", false],
    ["Dog name + dog key + collar", false],
    ["Brandy", false],
  ])("are sent together where their title has as many names: %s, %s", (title, areTogether) => {
    const lines = ["A name.", "Example:X-Dog-Name: Rex", "A key.", "Example:X-Dog-Key: 123"];
    const claims = read(...dogs, "Security", title, ...lines, "Collar", "Example:X-Collar: 1");
    const of = (header: string, description: string, other: string) =>
      `credential {"scheme":"header","header":"${header}","description":"${description}"${areTogether ? `,"together":["${other}"]` : ""}}`;
    expect(claims).toEqual([
      of("X-Dog-Name", "A name.", "X-Dog-Key"),
      of("X-Dog-Key", "A key.", "X-Dog-Name"),
      'credential {"scheme":"header","header":"X-Collar"}',
    ]);
  });

  it("are none that the page lists as parameters", () => {
    const sends = [...part, ...command, key];
    const listed = (...lines: readonly string[]) =>
      read(...dogs, "Header ParametersExpand Collapse", ...lines, ...sends);
    const token = [...part, ...command, '  -H "Token: $DOG_TOKEN"'];
    expect(read(...dogs, "Header ParametersExpand Collapse", "token: string", ...token)).toEqual([server]);
    expect(read(...dogs, "Header ParametersExpand Collapse", "tokens: string", ...token)).toHaveLength(2);
    expect(listed('"x-dog-key": string')).toEqual([server]);
    expect(listed("a: string", '"X-Dog-Key": string')).toEqual([server]);
    expect(listed('"X-Dog-Key-Id": string')).toHaveLength(2);
    expect(listed("a: string", "See X-Dog-Key: the key")).toHaveLength(2);
    expect(read(...dogs, "ReturnsExpand Collapse", '"x-dog-key": string', ...command, key)).toHaveLength(2);
  });
});
