import type { JsonValue } from "../../model/index.js";
import { parseJson } from "../shared/parse-json.js";
import { readCurl, type CurlRequest } from "../shared/read-curl.js";
import type { Example, OperationBlock } from "./page.js";

/** An example as far as it can be read; a value is undefined where there is none, or a hand has made it no JSON. */
export interface ReadExample {
  readonly example: Example;
  readonly curl: CurlRequest | undefined;
  readonly body: JsonValue | undefined;
  readonly answer: JsonValue | undefined;
}

/** Reads the examples of an operation. */
export function readExamples(text: string, { examples }: OperationBlock): readonly ReadExample[] {
  return examples.map((example) => {
    const { request, answer } = example;
    const curl = request && readCurl(text, request.body.start, request.body.end);
    return {
      example,
      curl,
      body: curl?.body && parseJson(curl.body.text),
      answer: answer && parseJson(text.slice(answer.body.start, answer.body.end)),
    };
  });
}
