const word = /[A-Z]{2,}s(?![a-z])|[A-Z]+(?=[A-Z][a-z]|[^A-Za-z]|$)|[A-Z]?[a-z]+|\d+/g;

/** The words of a name in any spelling: `AIGatewayList`, `provider_configs`, `URLs`, `invoice-history`. */
export function splitWords(name: string): string[] {
  return name.match(word) ?? [];
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `RateElement`; capitals of the name itself stay, so that `URL` remains one. */
export function toPascalCase(name: string): string {
  return splitWords(name).map(capitalise).join("");
}

/** `providerConfigs`, `aiGateway`, `urls`. */
export function toCamelCase(name: string): string {
  const [first = "", ...rest] = splitWords(name).map((one) => one.toLowerCase());
  return first + rest.map(capitalise).join("");
}

/** `provider_configs`. */
export function toSnakeCase(name: string): string {
  return splitWords(name)
    .map((one) => one.toLowerCase())
    .join("_");
}

/** A name in lower case without anything between its words, for comparing spellings. */
export function squash(name: string): string {
  return splitWords(name).join("").toLowerCase();
}
