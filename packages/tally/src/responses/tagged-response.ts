import type { Context } from "hono";
import { entityTag, matchesTag } from "./entity-tag.ts";

/** A text with an entity tag of its own: whoever has it already gets a 304. */
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
