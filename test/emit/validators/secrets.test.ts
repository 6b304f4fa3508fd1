import { describe, expect, it } from "vitest";
import type { Schema, StringSchema } from "../../../generator/model/index.js";
import { isSecretMember, isSecretValue } from "../../../generator/emit/validators/secrets.js";
import { list, object, oneOf, ref, text } from "../specs/shapes.js";
import { emitFiles, loadValidator, specOf } from "./load-validators.js";

const integer: Schema = { kind: "integer" };
const resolve = (schema: Schema): Schema | undefined => schema;
const described = (description: string): Schema => ({ ...text, description });

describe("a member is documented as a secret", () => {
  it.each([
    ...["secret", "client_secret", "secrets", "password", "dbPassword", "passphrase", "credentials"],
    ...["token", "api_token", "accessToken", "key", "api_key", "APIKey", "apikey", "signing-keys"],
    ...["Authorization", "cf-aig-authorization", "proxyAuthorization", "secret_preview"],
  ])("by the name %s", (name) => {
    expect(isSecretMember(name, text, resolve)).toBe(true);
  });

  it.each([
    ...["token_count", "tokens_in", "key_name", "secret_id", "secretName", "password_updated_at"],
    ...["monkey_business", "keyboard", "tokenizer", "authorized", "author"],
    ...["public_key", "next_page_token", "sortKey"],
  ])("not by the name %s", (name) => {
    expect(isSecretMember(name, text, resolve)).toBe(false);
  });

  it.each([
    "The API token.",
    "API key of the provider",
    "Your Cloudflare API token, with permission to read.",
    "Stripe PaymentIntent client secret.",
    "Secret used to sign what is sent.",
    "A bearer token for the upstream.",
    "Password of the account",
    "The authorization header that is sent along.",
    "Optional access token",
  ])("by the description: %s", (description) => {
    expect(isSecretMember("value", described(description), resolve)).toBe(true);
  });

  it.each([
    "The number of tokens.",
    "Maximum token count of an answer",
    "Token of the next page",
    "Key to sort by",
    "The key of a filter.",
    "ID of the API token",
    "The API token's name",
    "API key ID",
    "Secret store identifier",
    "Name of the secret.",
    "Whether a password is needed",
    "Used with an API key",
  ])("not by the description: %s", (description) => {
    expect(isSecretMember("value", described(description), resolve)).toBe(false);
  });

  it("by its format, and by being only written", () => {
    expect(isSecretValue({ kind: "string", format: "password" })).toBe(true);
    expect(isSecretValue({ ...integer, writeOnly: true })).toBe(true);
    expect(isSecretValue({ kind: "string", format: "uuid", readOnly: true })).toBe(false);
  });

  it("only where it can hold a text that is not documented itself", () => {
    expect(isSecretMember("max_tokens", integer, resolve)).toBe(false);
    expect(isSecretMember("secret", { kind: "boolean" }, resolve)).toBe(false);
    expect(isSecretMember("key", oneOf("cost", "model"), resolve)).toBe(false);
    expect(isSecretMember("key", ref("Key"), () => oneOf("cost", "model"))).toBe(false);
    expect(isSecretMember("keys", list(text), resolve)).toBe(true);
  });
});

describe("an issue shows nothing of a secret", () => {
  const short: StringSchema = { kind: "string", minLength: 20 };
  const places: readonly (readonly [string, Schema, unknown])[] = [
    ["a member", object({ token: short }), { token: "hunter2" }],
    ["a member of another type", object({ token: short }), { token: 71_345 }],
    [
      "what a secret holds",
      object({ secrets: list(object({ value: short })) }),
      { secrets: [{ value: "hunter2" }] },
    ],
    ["a described member", object({ value: { ...short, description: "The API key" } }), { value: "hunter2" }],
    ["a value by itself", { ...short, format: "password" }, "hunter2"],
    ["an item", list({ ...short, writeOnly: true }), ["hunter2"]],
    [
      "an alternative",
      object({ token: { kind: "union", mode: "any", variants: [short, list(text)] } }),
      { token: "hunter2" },
    ],
    ["a named alternative", object({ a: { ...ref("Other"), description: "API token" } }), { a: "hunter2" }],
    ["a member of any name", { kind: "map", values: short }, { "X-Api-Key": "hunter2" }],
    ["a value of a map", { kind: "map", values: { ...short, format: "password" } }, { a: "hunter2" }],
    ["a member that must not be", { ...object({}), additional: false }, { api_token: "hunter2" }],
  ];

  it.each(places)("as %s", async (_, schema, value) => {
    const { validate } = await loadValidator(schema, { Other: short });
    const issues = validate(value).issues ?? [];
    expect(issues).toHaveLength(1);
    expect(JSON.stringify(issues)).not.toMatch(/hunter2|71345/u);
    expect(issues[0]?.received).toMatch(/^(?:string|number)$/u);
  });

  it("but of its neighbours", async () => {
    const { validate } = await loadValidator(object({ token: short, name: short }));
    expect(validate({ token: "hunter2", name: "me" }).issues?.map(({ received }) => received)).toEqual([
      "string",
      '"me"',
    ]);
  });

  it("and whether it is there, null or a list", async () => {
    const { validate } = await loadValidator(object({ token: text, key: text, secret: text }));
    const received = validate({ key: null, secret: [] }).issues?.map((issue) => issue.received);
    expect(received).toEqual(["undefined", "null", "array of 0"]);
  });

  it("also where an equal part of the type is none", async () => {
    const part = (format: string): Schema => object({ value: { ...short, format } });
    const { validate } = await loadValidator(object({ a: part("plain"), b: part("password") }));
    const issues = validate({ a: { value: "here" }, b: { value: "hunter2" } }).issues;
    expect(issues?.map(({ received }) => received)).toEqual(['"here"', "string"]);
  });
});

it("types without secrets bring no code for them", () => {
  const code = [...emitFiles(specOf({ Plain: object({ name: text }) })).values()].join("\n");
  expect(code).not.toContain("hide");
});
