import { setTimeout as wait } from "node:timers/promises";
import type { ServerResponse } from "node:http";
import type { Handler } from "../situation.ts";

type Options = {
  type: string;
  headers?: Record<string, string>;
  status?: number;
  everyMs?: number;
  /** The response stays open after the last chunk. */
  staysOpen?: boolean;
};

/** Writes a chunk and waits for the socket to drain. Resolves to false if the browser closed the connection. */
const writeChunk = async (response: ServerResponse, chunk: string | Buffer): Promise<boolean> => {
  if (response.destroyed) return false;
  if (!response.write(chunk)) {
    await new Promise((resolve) => {
      response.once("drain", resolve);
      response.once("close", resolve);
    });
  }
  return !response.destroyed;
};

/** Sends chunks at intervals, like a live response, and stops when the browser closes the connection. */
export const pacedResponse =
  (chunks: () => Iterable<string | Buffer>, options: Options): Handler =>
  (_request, response) => {
    const { type, headers, status = 200, everyMs = 50, staysOpen = false } = options;
    response.writeHead(status, { "content-type": type, "cache-control": "no-store", ...headers });
    const send = async () => {
      for (const chunk of chunks()) {
        if (!(await writeChunk(response, chunk))) return;
        await wait(everyMs);
      }
      if (!staysOpen) response.end();
    };
    void send();
  };

/** Splits a body into slices of `bytes`. */
export function* slices(body: Buffer, bytes: number): Iterable<Buffer> {
  for (let at = 0; at < body.length; at += bytes) yield body.subarray(at, at + bytes);
}
