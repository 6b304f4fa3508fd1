/** Validators as someone would write them who had nothing but speed in mind: the limit that the others are measured by. */
interface Issue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
  readonly expected: string;
  readonly received: string;
}

type Members = Readonly<Record<string, unknown>>;
type Guard = (value: unknown) => boolean;

const dateTime =
  /^\d\d\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isString: Guard = (value) => typeof value === "string";
const isBoolean: Guard = (value) => typeof value === "boolean";
const isNumber: Guard = (value) => Number.isFinite(value);
const isInteger: Guard = (value) => Number.isInteger(value);
const isMaybeInteger: Guard = (value) => value === null || Number.isInteger(value);

function isDateTime(value: unknown): boolean {
  return typeof value === "string" && dateTime.test(value) && (isEarly(value) || hasDay(value));
}

/** Whether the day is one that every month has, judged by its two digits: up to 2 and up to 8. */
function isEarly(date: string): boolean {
  return date.charCodeAt(8) < 51 && date.charCodeAt(9) < 57;
}

function hasDay(date: string): boolean {
  const day = Number(date.slice(8, 10));
  const month = Number(date.slice(5, 7));
  if (day <= (days[month - 1] ?? 0)) return true;
  const year = Number(date.slice(0, 4));
  return month === 2 && day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function quote(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 80));
  return typeof value === "object" && value !== null ? "object" : String(value);
}

function report(issues: Issue[], path: readonly (string | number)[], expected: string, value: unknown): void {
  const received = quote(value);
  const code = value === undefined ? "required" : "type";
  issues.push({ path, code, message: `expected ${expected}, received ${received}`, expected, received });
}

/** A member, what it must be, and whether it may be absent. */
type Rule = readonly [name: string, guard: Guard, expected: string, optional?: boolean];

function explain(
  issues: Issue[],
  path: readonly (string | number)[],
  value: unknown,
  rules: readonly Rule[],
): void {
  if (!isObject(value)) {
    report(issues, path, "object", value);
    return;
  }
  for (const [name, guard, expected, optional] of rules) {
    const member = value[name];
    if (!guard(member) && !(optional && member === undefined))
      report(issues, [...path, name], expected, member);
  }
}

/** The two types with dates as date-times, or as any strings. */
export function handWritten(isDate: (value: unknown) => boolean) {
  const isLog = (value: unknown): boolean =>
    isObject(value) &&
    typeof value["id"] === "string" &&
    typeof value["cached"] === "boolean" &&
    isDate(value["created_at"]) &&
    Number.isInteger(value["duration"]) &&
    typeof value["model"] === "string" &&
    typeof value["path"] === "string" &&
    typeof value["provider"] === "string" &&
    typeof value["success"] === "boolean" &&
    (value["tokens_in"] === null || Number.isInteger(value["tokens_in"])) &&
    (value["tokens_out"] === null || Number.isInteger(value["tokens_out"])) &&
    (value["cost"] === undefined || Number.isFinite(value["cost"])) &&
    (value["custom_cost"] === undefined || typeof value["custom_cost"] === "boolean") &&
    (value["metadata"] === undefined || typeof value["metadata"] === "string") &&
    (value["model_type"] === undefined || typeof value["model_type"] === "string") &&
    (value["request_content_type"] === undefined || typeof value["request_content_type"] === "string") &&
    (value["request_type"] === undefined || typeof value["request_type"] === "string") &&
    (value["response_content_type"] === undefined || typeof value["response_content_type"] === "string") &&
    (value["status_code"] === undefined || Number.isInteger(value["status_code"])) &&
    (value["step"] === undefined || Number.isInteger(value["step"]));

  const logRules: readonly Rule[] = [
    ["id", isString, "string"],
    ["cached", isBoolean, "boolean"],
    ["created_at", isDate, "date-time"],
    ["duration", isInteger, "integer"],
    ["model", isString, "string"],
    ["path", isString, "string"],
    ["provider", isString, "string"],
    ["success", isBoolean, "boolean"],
    ["tokens_in", isMaybeInteger, "integer or null"],
    ["tokens_out", isMaybeInteger, "integer or null"],
    ["cost", isNumber, "number", true],
    ["custom_cost", isBoolean, "boolean", true],
    ["metadata", isString, "string", true],
    ["model_type", isString, "string", true],
    ["request_content_type", isString, "string", true],
    ["request_type", isString, "string", true],
    ["response_content_type", isString, "string", true],
    ["status_code", isInteger, "integer", true],
    ["step", isInteger, "integer", true],
  ];

  const infoNames = ["count", "page", "per_page", "total_count"].concat(
    ["max_cost", "min_cost"],
    ["max_duration", "min_duration"],
  );
  const infoRules = infoNames.map((name): Rule => [name, isNumber, "number", true]);
  const isInfo = (value: unknown): boolean =>
    isObject(value) &&
    (value["count"] === undefined || Number.isFinite(value["count"])) &&
    (value["page"] === undefined || Number.isFinite(value["page"])) &&
    (value["per_page"] === undefined || Number.isFinite(value["per_page"])) &&
    (value["total_count"] === undefined || Number.isFinite(value["total_count"])) &&
    (value["max_cost"] === undefined || Number.isFinite(value["max_cost"])) &&
    (value["min_cost"] === undefined || Number.isFinite(value["min_cost"])) &&
    (value["max_duration"] === undefined || Number.isFinite(value["max_duration"])) &&
    (value["min_duration"] === undefined || Number.isFinite(value["min_duration"]));

  function isLogPage(value: unknown): boolean {
    if (!isObject(value) || !Array.isArray(value["result"])) return false;
    const logs: readonly unknown[] = value["result"];
    for (const log of logs) if (!isLog(log)) return false;
    return isInfo(value["result_info"]) && typeof value["success"] === "boolean";
  }

  function explainLogPage(value: unknown): readonly Issue[] {
    const issues: Issue[] = [];
    if (!isObject(value)) {
      report(issues, [], "object", value);
      return issues;
    }
    const logs = value["result"];
    if (!Array.isArray(logs)) report(issues, ["result"], "array", logs);
    else {
      for (let index = 0; index < logs.length && issues.length < 100; index++) {
        if (!isLog(logs[index])) explain(issues, ["result", index], logs[index], logRules);
      }
    }
    if (!isInfo(value["result_info"])) explain(issues, ["result_info"], value["result_info"], infoRules);
    if (typeof value["success"] !== "boolean") report(issues, ["success"], "boolean", value["success"]);
    return issues;
  }

  const isOutput = (value: unknown): boolean => isObject(value) && typeof value["elementId"] === "string";
  const isFallback = (value: unknown): boolean =>
    isObject(value) && isOutput(value["fallback"]) && isOutput(value["success"]);

  function isOutputs(value: unknown): boolean {
    if (!isObject(value)) return false;
    for (const key of Object.keys(value)) if (!isOutput(value[key])) return false;
    return true;
  }

  function isElement(value: unknown): boolean {
    if (!isObject(value) || typeof value["id"] !== "string") return false;
    const { outputs, properties } = value;
    switch (value["type"]) {
      case "start":
        return isObject(outputs) && isOutput(outputs["next"]);
      case "conditional":
        return (
          isObject(outputs) && isOutput(outputs["false"]) && isOutput(outputs["true"]) && isObject(properties)
        );
      case "percentage":
      case "end":
        return isOutputs(outputs);
      case "rate":
        return isFallback(outputs) && isRate(properties);
      case "model":
        return isFallback(outputs) && isModel(properties);
      default:
        return false;
    }
  }

  const isRate = (value: unknown): boolean =>
    isObject(value) &&
    typeof value["key"] === "string" &&
    Number.isFinite(value["limit"]) &&
    (value["limitType"] === "count" || value["limitType"] === "cost") &&
    Number.isFinite(value["window"]);
  const isModel = (value: unknown): boolean =>
    isObject(value) &&
    typeof value["model"] === "string" &&
    typeof value["provider"] === "string" &&
    Number.isFinite(value["retries"]) &&
    Number.isFinite(value["timeout"]);

  const outputRules: readonly Rule[] = [["elementId", isString, "string"]];
  const rateRules: readonly Rule[] = [
    ["key", isString, "string"],
    ["limit", isNumber, "number"],
    ["limitType", (value) => value === "count" || value === "cost", '"count" or "cost"'],
    ["window", isNumber, "number"],
  ];
  const modelRules: readonly Rule[] = [
    ["model", isString, "string"],
    ["provider", isString, "string"],
    ["retries", isNumber, "number"],
    ["timeout", isNumber, "number"],
  ];
  const namesOfOutputs: Readonly<Record<string, readonly string[]>> = {
    start: ["next"],
    conditional: ["false", "true"],
    rate: ["fallback", "success"],
    model: ["fallback", "success"],
  };

  function explainElement(issues: Issue[], path: readonly (string | number)[], value: unknown): void {
    if (!isObject(value)) {
      report(issues, path, "object", value);
      return;
    }
    explain(issues, path, value, [["id", isString, "string"]]);
    const { type, outputs, properties } = value;
    if (!isObject(outputs)) report(issues, [...path, "outputs"], "object", outputs);
    else {
      const names = namesOfOutputs[String(type)] ?? Object.keys(outputs);
      for (const name of names) {
        if (!isOutput(outputs[name])) explain(issues, [...path, "outputs", name], outputs[name], outputRules);
      }
    }
    if (type === "rate") explain(issues, [...path, "properties"], properties, rateRules);
    else if (type === "model") explain(issues, [...path, "properties"], properties, modelRules);
    else if (type === "conditional") explain(issues, [...path, "properties"], properties, []);
    else if (type !== "start" && type !== "percentage" && type !== "end") {
      report(issues, [...path, "type"], "known type", type);
    }
  }

  const isDeployment = (value: unknown): boolean =>
    isObject(value) &&
    typeof value["created_at"] === "string" &&
    typeof value["deployment_id"] === "string" &&
    typeof value["version_id"] === "string";
  const isVersion = (value: unknown): boolean =>
    isObject(value) &&
    (value["active"] === "true" || value["active"] === "false") &&
    typeof value["created_at"] === "string" &&
    typeof value["data"] === "string" &&
    typeof value["version_id"] === "string";

  function isRoute(value: unknown): boolean {
    if (!isObject(value) || typeof value["id"] !== "string" || !isDate(value["created_at"])) return false;
    if (!isDeployment(value["deployment"]) || !Array.isArray(value["elements"])) return false;
    const elements: readonly unknown[] = value["elements"];
    for (const element of elements) if (!isElement(element)) return false;
    return (
      typeof value["gateway_id"] === "string" &&
      isDate(value["modified_at"]) &&
      typeof value["name"] === "string" &&
      isVersion(value["version"])
    );
  }

  const stringRule = (name: string): Rule => [name, isString, "string"];
  const deploymentRules = ["created_at", "deployment_id", "version_id"].map(stringRule);
  const versionRules: readonly Rule[] = [
    ["active", (value) => value === "true" || value === "false", '"true" or "false"'],
    ...["created_at", "data", "version_id"].map(stringRule),
  ];

  function explainRoute(value: unknown): readonly Issue[] {
    const issues: Issue[] = [];
    if (!isObject(value)) {
      report(issues, [], "object", value);
      return issues;
    }
    if (typeof value["id"] !== "string") report(issues, ["id"], "string", value["id"]);
    if (!isDate(value["created_at"])) report(issues, ["created_at"], "date-time", value["created_at"]);
    if (!isDeployment(value["deployment"])) {
      explain(issues, ["deployment"], value["deployment"], deploymentRules);
    }
    const elements = value["elements"];
    if (!Array.isArray(elements)) report(issues, ["elements"], "array", elements);
    else {
      for (let index = 0; index < elements.length && issues.length < 100; index++) {
        if (!isElement(elements[index])) explainElement(issues, ["elements", index], elements[index]);
      }
    }
    if (typeof value["gateway_id"] !== "string")
      report(issues, ["gateway_id"], "string", value["gateway_id"]);
    if (!isDate(value["modified_at"])) report(issues, ["modified_at"], "date-time", value["modified_at"]);
    if (typeof value["name"] !== "string") report(issues, ["name"], "string", value["name"]);
    if (!isVersion(value["version"])) explain(issues, ["version"], value["version"], versionRules);
    return issues;
  }

  return { isLogPage, explainLogPage, isRoute, explainRoute };
}

export const withFormats = handWritten(isDateTime);
export const withoutFormats = handWritten(isString);
