import { BrokenHeader, type ByteSource } from "./byte-source.ts";

/** A photo of a phone has some 20 segments before its pixels. */
const maxSegments = 500;

/** A segment of a JPEG: `at` is its marker, `bytes` its length without the marker. */
type Segment = { marker: number; at: number; bytes: number };

const broken = () => new BrokenHeader("no JPEG that is decoded");

/** Start of frame: the segments that hold the size. 0xc4, 0xc8 and 0xcc are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Raw data of cameras is compressed like this, and no browser decodes it. */
const isLossless = (marker: number): boolean => (marker & 3) === 3;

/** The segments of the JPEG at `start` before its frame, and the frame. Throws if there is none that a decoder reads. */
export function* jpegSegments(source: ByteSource, start: number): Generator<Segment> {
  let at = start + 2;
  for (let segment = 0; segment < maxSegments; segment += 1) {
    if (source.u8(at) !== 0xff) throw broken();
    const marker = source.u8(at + 1);
    // Fill bytes may precede a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) throw broken();
    const bytes = source.u16(at + 2);
    if (bytes < 2) throw broken();
    if (isFrame(marker) && isLossless(marker)) throw broken();
    yield { marker, at, bytes };
    if (isFrame(marker)) return;
    at += 2 + bytes;
  }
  throw broken();
}

/** Width and height of the JPEG at `start`. Throws if it is none that a decoder reads. */
export function jpegSize(source: ByteSource, start: number) {
  if (source.u8(start) !== 0xff || source.u8(start + 1) !== 0xd8) throw broken();
  const frame = [...jpegSegments(source, start)].at(-1)!;
  return { heightPixels: source.u16(frame.at + 5), widthPixels: source.u16(frame.at + 7) };
}
