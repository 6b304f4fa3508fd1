/* global Response, URL */
import { run } from "./program.js";

export default {
  async fetch(request) {
    return Response.json(await run(new URL(request.url).searchParams.get("api")));
  },
};
