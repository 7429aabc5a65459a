import { noise } from "./bodies.ts";
import { pacedResponse, slices } from "./paced-response.ts";
import type { Handler } from "../situation.ts";

/** Serves a file with support for range requests, in chunks at intervals. */
export const rangeResponse =
  (body: Buffer, { type, everyMs = 0 }: { type: string; everyMs?: number }): Handler =>
  (request, response) => {
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
    const from = Number(range?.[1] ?? 0);
    const to = range?.[2] ? Number(range[2]) : body.length - 1;
    const part = body.subarray(from, to + 1);
    const headers = {
      "content-length": String(part.length),
      "accept-ranges": "bytes",
      ...(range && { "content-range": `bytes ${from}-${to}/${body.length}` }),
    };
    const status = range ? 206 : 200;
    pacedResponse(() => slices(part, 20_000), { type, headers, status, everyMs })(
      request,
      response,
    );
  };

/** A WAV file of noise of `bytes`: 8 kHz, one channel, 8 bits. */
export function wav(bytes: number): Buffer {
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(bytes - 8, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(8_000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(bytes - 44, 40);
  return Buffer.concat([head, noise(bytes - 44)]);
}
