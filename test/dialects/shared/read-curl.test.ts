import { describe, expect, it } from "vitest";
import { readCurl } from "../../../generator/dialects/shared/read-curl.js";

/** What a command says, without the places of its words. */
function read(command: string) {
  const request = readCurl(command, 0, command.length);
  return (
    request && {
      url: request.url?.text,
      body: request.body?.text,
      headers: request.headers.map(({ name, value }) => [name, value]),
      form: request.form.map(({ name, isFile }) => [name, isFile]),
    }
  );
}

const url = "https://example.com/books";

describe("an example request", () => {
  it("is a curl command and nothing else", () => {
    expect(read(`wget ${url}`)).toBeUndefined();
    expect(read("")).toBeUndefined();
    expect(read("curl")).toEqual({ url: undefined, body: undefined, headers: [], form: [] });
  });

  it.each(["-H", "--header"])("has a header after %s", (option) => {
    expect(read(`curl ${url} ${option} "X-Key:  a:b "`)).toMatchObject({ url, headers: [["X-Key", "a:b"]] });
    expect(read(`curl ${url} ${option} ": none"`)).toMatchObject({ url, headers: [] });
    expect(read(`curl ${url} ${option} "X-Key : a"`)).toMatchObject({ url, headers: [["X-Key", "a"]] });
  });

  it.each(["-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json"])(
    "has a body after %s, the first one counts",
    (option) => {
      expect(read(`curl ${url} ${option} '{ "a": 1 }' ${option} second`)).toMatchObject({
        url,
        body: '{ "a": 1 }',
      });
    },
  );

  it("has the parts of a form, files and texts", () => {
    expect(read(`curl ${url} -F file=@a.png --form name=x --form-string at=@home -F =none`)).toMatchObject({
      form: [
        ["file", true],
        ["name", false],
        ["at", false],
      ],
    });
  });

  it("has its URL after --url, or alone, the first one counts", () => {
    expect(read(`curl --url ${url} https://example.org`)?.url).toBe(url);
    expect(read(`curl -X POST ${url} https://example.org`)?.url).toBe(url);
    expect(read(`curl -X POST \\\n  ${url}`)?.url).toBe(url);
  });

  it.each([
    ...["-X", "--request", "-o", "--output", "-u", "--user", "-A", "--user-agent", "-b", "--cookie"],
    ...["-e", "--referer", "-m", "--max-time", "-T", "--upload-file", "-w", "--write-out", "-x", "--proxy"],
    ...["--connect-timeout", "--retry", "--data-urlencode", "--url-query", "--oauth2-bearer", "-E", "--cert"],
  ])("takes the word after %s for no URL", (option) => {
    expect(read(`curl ${option} value ${url}`)?.url).toBe(url);
  });

  it("takes the word after an option without a value for what it is", () => {
    expect(read(`curl --silent ${url} -d`)).toMatchObject({ url, body: undefined });
  });
});

describe("a word of a command", () => {
  it.each([
    ["in single quotes, as it is", String.raw`'a \"b\" $c'`, String.raw`a \"b\" $c`],
    ["in double quotes, with escapes of what means something there", '"a \\"b\\" \\$c \\\\ \\n"', '"b" $c'],
    ["of several pieces", `a'b c'"d"`, "ab cd"],
    ["with an escaped quote", String.raw`it\'s`, "it's"],
    ["over several lines", "'one\ntwo'", "one\ntwo"],
  ])("is read %s", (_name, word, text) => {
    expect(read(`curl -d ${word}`)?.body).toContain(text);
  });

  it.each([
    [String.raw`"a\nb\"c\\d\$e"`, String.raw`a\nb"c\d$e`],
    ['"a\\\nb"', "ab"],
    [String.raw`'a\nb'`, String.raw`a\nb`],
    [String.raw`a\nb`, "anb"],
    [String.raw`"a\ b"`, String.raw`a\ b`],
    ["a\\", "a\\"],
  ])("%s is %s", (word, text) => {
    expect(read(`curl -d ${word}`)?.body).toBe(text);
  });

  it("is never beyond the limit", () => {
    const text = `curl ${url} -d 'x'`;
    expect(readCurl(text, 0, text.length - 4)?.body).toBeUndefined();
    expect(readCurl(text, 0, text.length - 1)?.body?.text).toBe("x");
  });

  it("may be empty", () => {
    expect(read(`curl -d '' ${url}`)).toMatchObject({ url, body: "" });
  });

  it("goes on after the end of a line that a backslash joins", () => {
    expect(read(`curl ${url} \\\n  -H 'a: b' \\\n  -d 1`)).toEqual({
      url,
      body: "1",
      headers: [["a", "b"]],
      form: [],
    });
    expect(read(`curl ${url} \\ -H 'a: b' \\ -d 1`)).toMatchObject({ body: "1", headers: [["a", "b"]] });
    expect(read(`curl \\ -d 1 \\ ${url}`)).toMatchObject({ url, body: "1" });
  });

  it("knows where it stands", () => {
    const text = `$ curl ${url} -d 'x'`;
    const request = readCurl(text, 2, text.length);
    expect(request?.url && text.slice(request.url.start, request.url.end)).toBe(url);
    expect(request?.body && text.slice(request.body.start, request.body.end)).toBe("'x'");
  });
});
