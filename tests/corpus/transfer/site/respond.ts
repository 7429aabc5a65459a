import { brotliCompressSync, gzipSync } from "node:zlib";
import { setTimeout as wait } from "node:timers/promises";
import type { Handler } from "../situation.ts";
import type { Link } from "./link.ts";

type Options = {
  status?: number;
  headers?: Record<string, string | string[]>;
  /** Sent in chunks without a Content-Length. */
  isChunked?: boolean;
  encoding?: "gzip" | "br";
  /** Access-Control-Allow-Origin: other origins may read the body. */
  hasCors?: boolean;
  /** Timing-Allow-Origin: other origins may see the sizes. */
  hasTao?: boolean;
  /** The browser may cache it for an hour. */
  isCacheable?: boolean;
  delayMs?: number;
  /** By default the response is written at once. */
  link?: Link;
};

/** `bodyBytes` is the size of the body on the wire. */
export type SizedHandler = Handler & { bodyBytes: number };

const compressors = { gzip: gzipSync, br: brotliCompressSync };
const chunkBytes = 4096;

/** Always sends the same response, with no headers except the given ones and the date. */
export function respond(type: string, body: string | Buffer, options: Options = {}): SizedHandler {
  const { status = 200, encoding, isChunked = false, link } = options;
  const { delayMs = link?.latencyMs ?? 0 } = options;
  const plain = Buffer.from(body);
  const sent = encoding ? compressors[encoding](plain) : plain;
  const headers = {
    "content-type": type,
    "cache-control": options.isCacheable ? "public, max-age=3600" : "no-store",
    ...(!isChunked && { "content-length": String(sent.length) }),
    ...(encoding && { "content-encoding": encoding }),
    ...(options.hasCors && { "access-control-allow-origin": "*" }),
    ...(options.hasTao && { "timing-allow-origin": "*" }),
    ...options.headers,
  };
  const handler: Handler = async (request, response) => {
    await wait(delayMs);
    response.writeHead(status, headers);
    if (request.method !== "HEAD" && (isChunked || link)) {
      for (let at = 0; at < sent.length; at += chunkBytes) {
        const chunk = sent.subarray(at, at + chunkBytes);
        await link?.carry(chunk.length);
        response.write(chunk);
      }
      response.end();
    } else response.end(request.method === "HEAD" ? undefined : sent);
  };
  return Object.assign(handler, { bodyBytes: sent.length });
}

export const html = (body: string, options?: Options): Handler =>
  respond("text/html; charset=utf-8", body, options);
export const js = (body: string, options?: Options): Handler =>
  respond("text/javascript", body, options);
export const css = (body: string, options?: Options): Handler => respond("text/css", body, options);
export const png = (body: Buffer, options?: Options): Handler =>
  respond("image/png", body, options);
export const json = (body: unknown, options?: Options): Handler =>
  respond("application/json", JSON.stringify(body), options);
export const text = (body: string, options?: Options): Handler =>
  respond("text/plain", body, options);

/** Redirects the browser, with a body that it ignores. */
export const redirect = (to: string, options: Options & { body?: string } = {}): Handler =>
  respond("text/html", options.body ?? "", {
    status: 302,
    ...options,
    headers: { location: to, ...options.headers },
  });
