import { protocolHeader } from "@digital-cleanup/challenge";
import type { MiddlewareHandler } from "hono";
import { securityHeadersOf } from "../security-headers.ts";

/** For refusals too: without these a page could not tell them from a tally that does not answer. */
export const openToAnyPage = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": `etag, retry-after, ${protocolHeader}`,
};

/** What every answer of the public API carries, for those that do not go through the router. */
export const apiHeaders = { ...openToAnyPage, ...securityHeadersOf("/api/") };

/** Opens each answer of a route to any page, without credentials. */
export const openAnswers: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(openToAnyPage)) context.res.headers.set(name, value);
};
