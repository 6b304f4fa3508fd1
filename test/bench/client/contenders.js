/* global AbortController, TextDecoder, clearTimeout, fetch, setTimeout */
import { buildFolder } from "./build-folder.js";

/** One list call with each client: what a user would write, and nothing more. */
const account = "acct";
const gateway = "prod";
const path = `/accounts/${account}/ai-gateway/gateways/${gateway}/logs`;
const token = "token";

/** What a careful person writes around `fetch` for the same guarantees: a timer, a signal, no redirect, a bounded read. */
async function fetchWithGuarantees(url, { limit = 100_000_000, signal, timeout = 60_000 } = {}) {
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  const timer = setTimeout(() => controller.abort(new Error("timeout")), timeout);
  signal?.addEventListener("abort", abort);
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      redirect: "manual",
      signal: controller.signal,
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let size = 0;
    let text = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > limit) throw new Error("too large");
      text += decoder.decode(value, { stream: true });
    }
    return JSON.parse(text + decoder.decode()).result;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

/** Makes the call of each contender; imports only what that one needs. */
export const contenders = {
  fetch: (origin) => async () => {
    const response = await fetch(`${origin}${path}?page=1`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return (await response.json()).result;
  },
  "fetch with guarantees": (origin) => () => fetchWithGuarantees(`${origin}${path}?page=1`),
  docwright: async (origin) => {
    const { createClient } = await import("@docwright/cloudflare-ai-gateway/client");
    const logs = await import("@docwright/cloudflare-ai-gateway/logs");
    const client = createClient({ apiToken: token, accountId: account, baseUrl: origin });
    return async () => (await logs.list(client, { gateway_id: gateway, page: 1 })).items;
  },
  "openapi-fetch": async (origin) => {
    const { default: createClient } = await import("openapi-fetch");
    const client = createClient({ baseUrl: origin, headers: { authorization: `Bearer ${token}` } });
    const template = "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/logs";
    const params = { path: { account_id: account, gateway_id: gateway }, query: { page: 1 } };
    return async () => (await client.GET(template, { params })).data.result;
  },
  "hey-api": async (origin) => {
    const { client, logsList } = await import(`${buildFolder}/hey-api.js`);
    client.setConfig({ baseUrl: origin, auth: () => token });
    const call = { path: { account_id: account, gateway_id: gateway }, query: { page: 1 } };
    return async () => (await logsList(call)).data.result;
  },
  ky: async (origin) => {
    const { default: ky } = await import("ky");
    const api = ky.create({ prefixUrl: origin, headers: { authorization: `Bearer ${token}` } });
    return async () => (await api.get(path.slice(1), { searchParams: { page: 1 } }).json()).result;
  },
  cloudflare: async (origin) => {
    const { default: Cloudflare } = await import("cloudflare");
    const client = new Cloudflare({ apiToken: token, baseURL: origin });
    return async () => (await client.aiGateway.logs.list(gateway, { account_id: account, page: 1 })).result;
  },
};
