import { createClient, NotFoundError } from "@docwright/cloudflare-ai-gateway";
import * as logs from "@docwright/cloudflare-ai-gateway/logs";
import { createMockFetch } from "@docwright/cloudflare-ai-gateway/mock";
import { LogListParams } from "@docwright/cloudflare-ai-gateway/validators";

/** Calls a server at `baseUrl`, and the mock; the same everywhere. Gives what it saw, as JSON can hold it. */
export async function run(baseUrl) {
  const options = { apiToken: "token", accountId: "acct", maxRetries: 1, validators: { LogListParams } };
  const client = createClient({ ...options, baseUrl });
  const ids = [];
  for await (const { id } of logs.list(client, { gateway_id: "prod", filters: [] })) ids.push(id);
  const missing = await logs.get(client, { gateway_id: "prod", id: "missing" }).safe();
  const timeout = await logs
    .get(client, { gateway_id: "prod", id: "slow" }, { timeout: 50, maxRetries: 0 })
    .safe();
  const redirect = await logs.get(client, { gateway_id: "prod", id: "elsewhere" }).safe();
  const invalid = await logs.list(client, { gateway_id: 5 }).safe();
  const mock = createMockFetch();
  const { items } = await logs.list(createClient({ ...options, fetch: mock }), { gateway_id: "prod" });
  return {
    ids,
    missing: missing.error instanceof NotFoundError && missing.error.status,
    timeout: timeout.error?.name,
    redirect: redirect.error?.name,
    invalid: invalid.error?.name,
    mocked: [items.length, mock.calls.length],
  };
}
