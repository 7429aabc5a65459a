import { noise } from "./bodies.ts";

/** One EBML element: an id, its length on eight bytes, its content. */
function element(id: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const idBytes = Buffer.from(id.toString(16), "hex");
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(content.length));
  length[0] = 0x01;
  return Buffer.concat([idBytes, length, content]);
}

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const float = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
};

const head = element(
  0x1a45dfa3,
  element(0x4286, number(1)),
  element(0x42f7, number(1)),
  element(0x42f2, number(4)),
  element(0x42f3, number(8)),
  element(0x4282, Buffer.from("webm")),
  element(0x4287, number(4)),
  element(0x4285, number(2)),
);

/** "OpusHead", version 1, one channel, no pre-skip, 48 kHz, no gain, mapping 0 (RFC 7845, 5.1). */
const opusHead = Buffer.concat([
  Buffer.from("OpusHead"),
  Buffer.from([1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0]),
]);

const info = element(
  0x1549a966,
  element(0x2ad7b1, number(1_000_000)),
  element(0x4d80, Buffer.from("corpus")),
  element(0x5741, Buffer.from("corpus")),
);
const tracks = element(
  0x1654ae6b,
  element(
    0xae,
    element(0xd7, number(1)),
    element(0x73c5, number(1)),
    element(0x83, number(2)),
    element(0x86, Buffer.from("A_OPUS")),
    element(0x63a2, opusHead),
    element(0xe1, element(0xb5, float(48_000)), element(0x9f, number(1))),
  ),
);

/** The initialization segment of a WebM with silent Opus audio, for a SourceBuffer. */
export const initSegment: Buffer = Buffer.concat([
  head,
  // A segment of unknown length.
  Buffer.from("18538067", "hex"),
  Buffer.from("01ffffffffffffff", "hex"),
  info,
  tracks,
]);

/** One second of that audio from `second` on, with `bytes` of padding. */
export function cluster(second: number, bytes: number): Buffer {
  const blocks = Array.from({ length: 50 }, (_, frame) => {
    const offset = Buffer.alloc(2);
    offset.writeInt16BE(frame * 20);
    // Track 1, offset, key frame; then one 20 ms Opus packet of silence.
    return element(
      0xa3,
      Buffer.concat([Buffer.from([0x81]), offset, Buffer.from([0x80, 0xf8, 0xff, 0xfe])]),
    );
  });
  return element(
    0x1f43b675,
    element(0xe7, number(second * 1000)),
    ...blocks,
    element(0xec, noise(bytes, second)),
  );
}
