import { protocolHeader, protocolVersion } from "@digital-cleanup/challenge";
import type { MiddlewareHandler } from "hono";

const policy = (formAction: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    `form-action ${formAction}`,
  ].join("; ");

const pagePolicy = policy("'none'");
const homePolicy = policy("'self'");

/** Headers of every answer. Only the home page has a form, which opens an event's page. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set("content-security-policy", context.req.path === "/" ? homePolicy : pagePolicy);
  if (context.req.path.startsWith("/api/")) headers.set(protocolHeader, String(protocolVersion));
  headers.set("referrer-policy", "no-referrer");
  headers.set("x-content-type-options", "nosniff");
};
