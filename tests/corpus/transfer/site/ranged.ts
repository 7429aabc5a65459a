import { noise } from "./bodies.ts";
import { paced, slices } from "./pieces.ts";
import type { Handler } from "../situation.ts";

/** A file that gives the bytes it is asked for, piece by piece if it is told to take its time. */
export const ranged =
  (body: Buffer, { type, everyMs = 0 }: { type: string; everyMs?: number }): Handler =>
  (request, response) => {
    const asked = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
    const from = Number(asked?.[1] ?? 0);
    const to = asked?.[2] ? Number(asked[2]) : body.length - 1;
    const part = body.subarray(from, to + 1);
    const headers = {
      "content-length": String(part.length),
      "accept-ranges": "bytes",
      ...(asked && { "content-range": `bytes ${from}-${to}/${body.length}` }),
    };
    const status = asked ? 206 : 200;
    paced(() => slices(part, 20_000), { type, headers, status, everyMs })(request, response);
  };

/** A sound of noise, `bytes` long: 8 kHz, one channel, 8 bits. */
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
