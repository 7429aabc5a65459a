import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { problemResponse } from "../responses/problem-response.ts";

/** What a guard reads of a request. */
export type GuardedRequest = { method: string; header: (name: string) => string | undefined };

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
function hasOtherBody({ header }: GuardedRequest): boolean {
  const type = header("content-type");
  if (type !== undefined) return !isJson(type);
  return Number(header("content-length") ?? 0) > 0 || header("transfer-encoding") !== undefined;
}

/**
 * Refuses what pages of other sites write: they would do it in the name of all their visitors. Browsers name the page in
 * `Origin`, and programs send none.
 */
export function createWriteGuard(baseUrl: string) {
  const own = new URL(baseUrl).origin;

  /** Whether the page that asks may write: one of the tally, or of an extension. */
  const mayWrite = (header: GuardedRequest["header"]): boolean => {
    const origin = header("origin");
    return (
      origin === undefined ||
      origin === own ||
      /^(?:chrome|moz)-extension:\/\//.test(origin) ||
      isAtAskedAddress(origin, header("host") ?? "")
    );
  };

  function refuseWrite(request: GuardedRequest): "foreign-page" | "not-json" | undefined {
    if (isRead(request.method)) return;
    if (!mayWrite(request.header)) return "foreign-page";
    return hasOtherBody(request) ? "not-json" : undefined;
  }

  const guardWrites: MiddlewareHandler = async ({ req }, next) => {
    const { method } = req;
    const kind = refuseWrite({ method, header: (name) => req.header(name) });
    if (kind === undefined) return next();
    return kind === "foreign-page"
      ? problemResponse(kind, { detail: `The pages of this tally are at ${own}` })
      : problemResponse(kind);
  };

  return { mayWrite, refuseWrite, guardWrites };
}

export type WriteGuard = ReturnType<typeof createWriteGuard>;
