// Written by docwright; do not edit. The next run writes this file anew.

import { type ClientOptions, createClient } from "./client.js";
import { type Bound, bind } from "./runtime/create-client.js";
import * as aiGateway from "./resources/ai-gateway.js";
import * as evaluationTypes from "./resources/evaluation-types.js";
import * as logs from "./resources/logs.js";
import * as datasets from "./resources/datasets.js";
import * as evaluations from "./resources/evaluations.js";
import * as dynamicRouting from "./resources/dynamic-routing.js";
import * as providerConfigs from "./resources/provider-configs.js";
import * as urls from "./resources/urls.js";
import * as billing from "./resources/billing.js";
import * as validators from "./validators/index.js";

const resources = {
  aiGateway,
  evaluationTypes,
  logs,
  datasets,
  evaluations,
  dynamicRouting,
  providerConfigs,
  urls,
  billing,
};

/**
 * Every operation of Cloudflare AI Gateway, bound to one client that checks its
 * requests before they are sent.
 */
export function createAIGateway(
  options: ClientOptions = {},
): Bound<typeof resources> {
  return bind(createClient({ validators, ...options }), resources);
}
