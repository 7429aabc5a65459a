import { setTimeout as wait } from "node:timers/promises";
import type { ServerResponse } from "node:http";
import type { Handler } from "../situation.ts";

type Paced = {
  type: string;
  headers?: Record<string, string>;
  status?: number;
  everyMs?: number;
  /** The last piece is followed by silence: the answer stays open. */
  staysOpen?: boolean;
};

/** Resolves once the socket took what was written; false when nobody listens any more. */
const taken = async (response: ServerResponse, piece: string | Buffer): Promise<boolean> => {
  if (response.destroyed) return false;
  if (!response.write(piece)) {
    await new Promise((resolve) => {
      response.once("drain", resolve);
      response.once("close", resolve);
    });
  }
  return !response.destroyed;
};

/** One piece after the other, as live answers come; an answer nobody reads any more is not written to its end. */
export const paced =
  (pieces: () => Iterable<string | Buffer>, options: Paced): Handler =>
  (_request, response) => {
    const { type, headers, status = 200, everyMs = 50, staysOpen = false } = options;
    response.writeHead(status, { "content-type": type, "cache-control": "no-store", ...headers });
    const send = async () => {
      for (const piece of pieces()) {
        if (!(await taken(response, piece))) return;
        await wait(everyMs);
      }
      if (!staysOpen) response.end();
    };
    void send();
  };

/** The same body in slices of `bytes`. */
export function* slices(body: Buffer, bytes: number): Iterable<Buffer> {
  for (let at = 0; at < body.length; at += bytes) yield body.subarray(at, at + bytes);
}
