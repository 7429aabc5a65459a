import { type ReadAt, textAt, UnreadableHeader } from "./bounded-reader.ts";

/** A box header with a 64-bit size. */
const headBytes = 16;
/** The longest `mvhd` or `mehd` up to its length. */
const timesBytes = 32;
const unknown32 = 0xffff_ffff;

type Box = { type: string; from: number; to: number };

async function boxAt(readAt: ReadAt, at: number, end: number): Promise<Box> {
  const view = await readAt(at, headBytes);
  const declared = view.getUint32(0);
  const isLong = declared === 1;
  const bytes = isLong ? Number(view.getBigUint64(8)) : declared;
  const head = isLong ? 16 : 8;
  // A box without a size reaches to the end.
  const to = bytes === 0 ? end : at + bytes;
  if (to < at + head || to > end) throw new UnreadableHeader(`box at ${at}`);
  return { type: textAt(view, 4, 4), from: at + head, to };
}

/** The first box of a type between two offsets. */
async function findBox(
  readAt: ReadAt,
  type: string,
  from: number,
  to: number,
): Promise<Box | undefined> {
  for (let at = from; at + 8 <= to;) {
    const box = await boxAt(readAt, at, to);
    if (box.type === type) return box;
    at = box.to;
  }
}

/** The length of an MP4 or QuickTime film in milliseconds, from its `mvhd`, or from the `mehd` of one in fragments. */
export async function isoDuration(readAt: ReadAt, fileBytes: number): Promise<number | undefined> {
  const movie = await findBox(readAt, "moov", 0, fileBytes);
  const header = movie && (await findBox(readAt, "mvhd", movie.from, movie.to));
  if (!header) return undefined;
  const times = await readAt(header.from, timesBytes);
  const isLong = times.getUint8(0) === 1;
  const scale = times.getUint32(isLong ? 20 : 12);
  const duration = isLong ? Number(times.getBigUint64(24)) : times.getUint32(16);
  if (duration > 0 && (isLong || duration !== unknown32)) return (duration / scale) * 1000;
  const fragments = await findBox(readAt, "mvex", movie.from, movie.to);
  const extended = fragments && (await findBox(readAt, "mehd", fragments.from, fragments.to));
  if (!extended) return undefined;
  const length = await readAt(extended.from, timesBytes);
  const ticks = length.getUint8(0) === 1 ? Number(length.getBigUint64(4)) : length.getUint32(4);
  return (ticks / scale) * 1000;
}
