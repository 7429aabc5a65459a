import { agendaPaths, protocolHeader, protocolVersion } from "@digital-cleanup/challenge";
import type { MiddlewareHandler } from "hono";
import { sitePaths } from "../pages/layout/site-paths.ts";

const policy = (formAction: string, frameAncestors = "'none'"): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `frame-ancestors ${frameAncestors}`,
    "base-uri 'none'",
    `form-action ${formAction}`,
  ].join("; ");

const pagePolicy = policy("'none'");
/** The form of the home page opens an event's page, and those of the territories and the agenda search. */
const formPolicy = policy("'self'");
const formPaths: readonly string[] = ["/", sitePaths.territories, agendaPaths.page];
/** Any site may frame embeds: they contain public figures and one link, and nothing that a click could trigger. */
const embedPolicy = policy("'none'", "*");
const isEmbed = (path: string): boolean => /^\/(e\/[^/]+|rollup|agenda)\/embed$/.test(path);

const policyFor = (path: string): string => {
  if (isEmbed(path)) return embedPolicy;
  return formPaths.includes(path) ? formPolicy : pagePolicy;
};

/** The headers of every response. */
export const securityHeadersFor = (path: string): Record<string, string> => ({
  "content-security-policy": policyFor(path),
  ...(path.startsWith("/api/") && { [protocolHeader]: String(protocolVersion) }),
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
});

/** Sets them on each response of a router. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(securityHeadersFor(context.req.path))) {
    context.res.headers.set(name, value);
  }
};
