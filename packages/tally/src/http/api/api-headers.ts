import { pollAfterHeader, protocolHeader } from "@digital-cleanup/challenge";
import type { Hono, MiddlewareHandler } from "hono";
import { problemResponse } from "../../responses/problem-response.ts";
import { securityHeadersFor } from "../security-headers.ts";

/** On refusals too: without these headers a page cannot tell a refusal from a server that does not respond. */
export const anyPageHeaders = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": `etag, retry-after, ${protocolHeader}, ${pollAfterHeader}`,
};

/** The headers of every response of the public API, for responses sent without the router. */
export const apiHeaders = { ...anyPageHeaders, ...securityHeadersFor("/api/") };

/** Allows any page to read the responses of a route, without credentials. */
export const allowAnyPage: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(anyPageHeaders)) context.res.headers.set(name, value);
};

/** Lets any page read a path, and no one write to it. */
export function openToRead(routes: Hono, path: string): void {
  routes.use(path, allowAnyPage);
  routes.on(["POST", "PUT", "PATCH", "DELETE"], path, () =>
    problemResponse("not-allowed", { headers: { allow: "GET, HEAD" } }),
  );
}
