import type { Context } from "hono";
import { entityTag, matchesTag } from "./entity-tag.ts";

/** A response with an entity tag, or a 304 if the client has it already. */
export function taggedResponse(
  context: Context,
  text: string,
  contentType: string,
  more: Record<string, string> = {},
): Response {
  const headers = { "cache-control": "no-cache", ...more, etag: entityTag(text) };
  return matchesTag(context.req.header("if-none-match"), headers.etag)
    ? context.body(null, 304, headers)
    : context.body(text, 200, { ...headers, "content-type": contentType });
}
