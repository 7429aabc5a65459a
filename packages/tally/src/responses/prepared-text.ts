import { promisify } from "node:util";
import { gzip as gzipCallback, gzipSync } from "node:zlib";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { entityTag, matchesTag } from "./entity-tag.ts";

/** A text encoded once for all its readers. */
export type PreparedText = {
  tag: string;
  contentType: string;
  body: Uint8Array<ArrayBuffer>;
  /** The compressed body, made on its first request. */
  gzip: () => Promise<Uint8Array<ArrayBuffer>>;
};

/** Below it, the headers of a compressed response outweigh what it saves. */
const minCompressedBytes = 1024;

/** Above it, compressing here would delay other work. */
const maxBytesHere = 100_000;
const compressElsewhere = promisify(gzipCallback);

const compress = async (body: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(body.length > maxBytesHere ? await compressElsewhere(body) : gzipSync(body));

export function prepareText(text: string, contentType: string): PreparedText {
  const body = new Uint8Array(Buffer.from(text));
  let gzip: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return {
    tag: entityTag(text),
    contentType,
    body,
    gzip: () => (gzip ??= compress(body)),
  };
}

const acceptsGzip = (context: Context): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(context.req.header("accept-encoding") ?? "");

const joinVary = (vary: string | undefined): string =>
  vary ? `${vary}, Accept-Encoding` : "Accept-Encoding";

/** Sends a prepared text, or a 304 if the client has it already. */
export async function sendPrepared(
  context: Context,
  { tag, contentType, body, gzip }: PreparedText,
  more: Record<string, string> = {},
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const isCompressed = body.length >= minCompressedBytes && acceptsGzip(context);
  const headers = {
    "cache-control": "no-cache",
    ...more,
    vary: joinVary(more.vary),
    // The same tag for both encodings is a weak one.
    etag: isCompressed ? `W/${tag}` : tag,
  };
  if (status === 200 && matchesTag(context.req.header("if-none-match"), tag)) {
    return context.body(null, 304, headers);
  }
  if (!isCompressed) return context.body(body, status, { ...headers, "content-type": contentType });
  return context.body(await gzip(), status, {
    ...headers,
    "content-type": contentType,
    "content-encoding": "gzip",
  });
}
