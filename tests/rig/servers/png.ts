import { crc32, deflateSync } from "node:zlib";

/** Length, type, data and checksum, as every part of a PNG has them. */
export const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
};

/** A PNG without its end. */
export function startPng(
  { width, height }: { width: number; height: number },
  [depth, colours]: [bitsPerChannel: number, colourType: number],
  rows: Buffer,
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colours], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
  ]);
}

export const endOfPng = chunk("IEND", Buffer.alloc(0));

/**
 * A true-colour PNG of `width` × `height` pixels, the same for the same `seed`. Its noise does not
 * compress, so it has about three bytes per pixel, like a photograph that was not optimised for the
 * web.
 */
export function grainyPng(width: number, height: number, seed: number): Buffer {
  let state = seed >>> 0 || 1;
  const noise = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 24;
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * (width * 3 + 1) + 1 + x * 3;
      const light = 96 + ((noise() * 96) >> 8);
      rows[at] = light * 0.55;
      rows[at + 1] = 60 + (y * 110) / height + (noise() >> 4);
      rows[at + 2] = light;
    }
  }
  // Colour type 2: red, green, blue.
  return Buffer.concat([startPng({ width, height }, [8, 2], rows), endOfPng]);
}
