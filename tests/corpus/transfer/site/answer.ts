import { brotliCompressSync, gzipSync } from "node:zlib";
import { setTimeout as wait } from "node:timers/promises";
import type { Handler } from "../situation.ts";

type Options = {
  status?: number;
  headers?: Record<string, string | string[]>;
  /** Sent in pieces without a length, as generated answers are. */
  isChunked?: boolean;
  encoding?: "gzip" | "br";
  /** Other origins may read the body. */
  hasCors?: boolean;
  /** Timing-Allow-Origin: other origins may see the sizes. */
  hasTao?: boolean;
  /** The browser may keep it for an hour. */
  isKept?: boolean;
  delayMs?: number;
};

const packers = { gzip: gzipSync, br: brotliCompressSync };
const pieceBytes = 4096;

/** Answers always the same, with no header that was not asked for but the date. */
export function answer(type: string, body: string | Buffer, options: Options = {}): Handler {
  const { status = 200, encoding, isChunked = false, delayMs = 0 } = options;
  const plain = Buffer.from(body);
  const sent = encoding ? packers[encoding](plain) : plain;
  const headers = {
    "content-type": type,
    "cache-control": options.isKept ? "public, max-age=3600" : "no-store",
    ...(!isChunked && { "content-length": String(sent.length) }),
    ...(encoding && { "content-encoding": encoding }),
    ...(options.hasCors && { "access-control-allow-origin": "*" }),
    ...(options.hasTao && { "timing-allow-origin": "*" }),
    ...options.headers,
  };
  return (request, response) => {
    void wait(delayMs).then(() => {
      response.writeHead(status, headers);
      if (request.method === "HEAD") response.end();
      else if (!isChunked) response.end(sent);
      else {
        for (let at = 0; at < sent.length; at += pieceBytes) {
          response.write(sent.subarray(at, at + pieceBytes));
        }
        response.end();
      }
    });
  };
}

export const html = (body: string, options?: Options): Handler =>
  answer("text/html; charset=utf-8", body, options);
export const js = (body: string, options?: Options): Handler =>
  answer("text/javascript", body, options);
export const css = (body: string, options?: Options): Handler => answer("text/css", body, options);
export const png = (body: Buffer, options?: Options): Handler => answer("image/png", body, options);
export const json = (body: unknown, options?: Options): Handler =>
  answer("application/json", JSON.stringify(body), options);
export const text = (body: string, options?: Options): Handler =>
  answer("text/plain", body, options);

/** Sends the browser on; the body is what people without redirects would read. */
export const redirect = (to: string, options: Options & { body?: string } = {}): Handler =>
  answer("text/html", options.body ?? "", {
    status: 302,
    ...options,
    headers: { location: to, ...options.headers },
  });
