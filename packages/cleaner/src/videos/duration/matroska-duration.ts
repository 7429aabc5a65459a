import { type ReadAt, UnreadableHeader } from "./bounded-reader.ts";

const ids = { ebml: 0x1a45_dfa3, segment: 0x1853_8067, info: 0x1549_a966, cluster: 0x1f43_b675 };
const infoIds = { scale: 0x2a_d7b1, duration: 0x4489 };
/** An id of 4 bytes and a size of 8. */
const headBytes = 12;
const maxInfoBytes = 4096;
const defaultScaleNs = 1_000_000;

/** `to` is the end of what surrounds it if it does not have a size. */
type Element = { id: number; from: number; to: number };

/** The value of a number with a length in its first bits, with or without them. `undefined`: all of its bits are set. */
function readNumber(view: DataView, at: number, keepsMark: boolean) {
  const first = view.getUint8(at);
  const bytes = Math.clz32(first) - 23;
  if (bytes > 8) throw new UnreadableHeader("a number of more than 8 bytes");
  let value = keepsMark ? first : first & (0xff >> bytes);
  let isUnknown = (first | ((0xff << (8 - bytes)) & 0xff)) === 0xff;
  for (let index = 1; index < bytes; index += 1) {
    const byte = view.getUint8(at + index);
    value = value * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return { bytes, value: isUnknown && !keepsMark ? undefined : value };
}

function elementIn(view: DataView, at: number, offset: number, end: number): Element {
  const id = readNumber(view, at, true);
  const size = readNumber(view, at + id.bytes, false);
  const from = offset + at + id.bytes + size.bytes;
  const to = size.value === undefined ? end : from + size.value;
  return { id: id.value ?? 0, from, to };
}

/** The length of a Matroska or WebM film in milliseconds. One that was recorded live may not have it. */
export async function matroskaDuration(
  readAt: ReadAt,
  fileBytes: number,
): Promise<number | undefined> {
  const elementAt = async (at: number, end: number) =>
    elementIn(await readAt(at, headBytes), 0, at, end);
  const header = await elementAt(0, fileBytes);
  const segment = await elementAt(header.to, fileBytes);
  if (header.id !== ids.ebml || segment.id !== ids.segment) return undefined;
  for (let at = segment.from; at < Math.min(segment.to, fileBytes);) {
    const element = await elementAt(at, segment.to);
    if (element.id === ids.info) {
      const bytes = Math.min(element.to - element.from, maxInfoBytes);
      return durationIn(await readAt(element.from, bytes));
    }
    // What comes after the frames is not looked for.
    if (element.id === ids.cluster) return undefined;
    at = element.to;
  }
}

function durationIn(info: DataView): number | undefined {
  let scaleNs = defaultScaleNs;
  let ticks: number | undefined;
  for (let at = 0; at < info.byteLength;) {
    const { id, from, to } = elementIn(info, at, 0, info.byteLength);
    if (id === infoIds.scale) scaleNs = uintIn(info, from, to);
    if (id === infoIds.duration)
      ticks = to - from === 4 ? info.getFloat32(from) : info.getFloat64(from);
    at = to;
  }
  return ticks === undefined ? undefined : (ticks * scaleNs) / 1_000_000;
}

function uintIn(view: DataView, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < Math.min(to, from + 8); at += 1) value = value * 256 + view.getUint8(at);
  return value;
}
