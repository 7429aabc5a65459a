import { createHash, hash } from "node:crypto";
import { promisify } from "node:util";
import { gzip as gzipCallback, gzipSync } from "node:zlib";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

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

function prepareBody(
  body: Uint8Array<ArrayBuffer>,
  tag: string,
  contentType: string,
): PreparedText {
  let gzip: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return { tag, contentType, body, gzip: () => (gzip ??= compress(body)) };
}

export const prepareText = (text: string, contentType: string): PreparedText =>
  prepareBody(new Uint8Array(Buffer.from(text)), entityTag(text), contentType);

/** Encodes a long text piece by piece. Its tag is that of the whole text. */
export async function preparePieces(
  pieces: AsyncIterable<string> | Iterable<string>,
  contentType: string,
): Promise<PreparedText> {
  const encoded: Buffer[] = [];
  const whole = createHash("sha256");
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    whole.update(bytes);
    encoded.push(bytes);
  }
  const body = new Uint8Array(Buffer.concat(encoded));
  return prepareBody(body, tagFromHash(whole.digest("base64url")), contentType);
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
    "cache-control": status === 200 ? sharedForASecond : "no-cache",
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

/**
 * What everyone may read. A proxy asks for it at most once a second, however many readers there are, and answers from
 * memory meanwhile; a browser asks each time, since a page that was just changed must not show its last state.
 */
const sharedForASecond = "public, max-age=0, must-revalidate, s-maxage=1, stale-while-revalidate=5";

/** A strong entity tag of a text. */
const entityTag = (text: string): string => tagFromHash(hash("sha256", text, "base64url"));

/** The entity tag of a text whose SHA-256 is known, in base64url. */
const tagFromHash = (digest: string): string => `"${digest.slice(0, 22)}"`;

/** Whether `If-None-Match` contains the tag. */
const matchesTag = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch !== undefined &&
  ifNoneMatch
    .split(",")
    .map((part) => part.trim().replace(/^W\//, ""))
    .some((part) => part === tag || part === "*");
