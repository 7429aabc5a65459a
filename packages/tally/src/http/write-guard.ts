import { isIP } from "node:net";
import type { HonoRequest, MiddlewareHandler } from "hono";
import { problemResponse } from "../responses/problem-response.ts";

const isRead = (method: string): boolean => /^(?:GET|HEAD|OPTIONS)$/.test(method);

/**
 * Whether a page was served from the very address that was asked, as in a trial in a local network. Names do not count,
 * since the owner of a name can let it lead to this server once its page is loaded.
 */
function isAtAskedAddress(origin: string, asked: string): boolean {
  if (asked === "" || !URL.canParse(origin)) return false;
  const { host, hostname } = new URL(origin);
  const isAddress = hostname === "localhost" || isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
  return isAddress && host === asked;
}

const isJson = (type: string): boolean => /^application\/json\s*(?:;|$)/i.test(type);

/** Without this check, a form's text would be read as JSON: a page may send it without asking first. */
function hasOtherBody(request: HonoRequest): boolean {
  const type = request.header("content-type");
  if (type !== undefined) return !isJson(type);
  const length = Number(request.header("content-length") ?? 0);
  return length > 0 || request.header("transfer-encoding") !== undefined;
}

/**
 * Refuses what pages of other sites write: they would do it in the name of all their visitors. Browsers name the page in
 * `Origin`, and programs send none.
 */
export function createWriteGuard(baseUrl: string) {
  const own = new URL(baseUrl).origin;

  /** Whether the page that asks may write: one of the tally, or of an extension. */
  const mayWrite = (request: HonoRequest): boolean => {
    const origin = request.header("origin");
    return (
      origin === undefined ||
      origin === own ||
      /^(?:chrome|moz)-extension:\/\//.test(origin) ||
      isAtAskedAddress(origin, request.header("host") ?? "")
    );
  };

  const guardWrites: MiddlewareHandler = async ({ req }, next) => {
    if (isRead(req.method)) return next();
    if (!mayWrite(req)) {
      return problemResponse("foreign-page", { detail: `The pages of this tally are at ${own}` });
    }
    return hasOtherBody(req) ? problemResponse("not-json") : next();
  };

  return { mayWrite, guardWrites };
}

export type WriteGuard = ReturnType<typeof createWriteGuard>;
