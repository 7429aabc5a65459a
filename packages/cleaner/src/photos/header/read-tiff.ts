import { BrokenHeader, type ByteSource } from "./byte-source.ts";
import { parseExifDate } from "./exif-date.ts";
import { jpegSize } from "./jpeg-segments.ts";
import type { EmbeddedJpeg, PhotoHeader, Turn } from "./photo-header.ts";

const tags = {
  /** Of Panasonic: a JPEG as the value itself. */
  jpegOfRaw: 0x002e,
  isReduced: 0x00fe,
  width: 0x0100,
  height: 0x0101,
  compression: 0x0103,
  stripOffset: 0x0111,
  model: 0x0110,
  turn: 0x0112,
  stripBytes: 0x0117,
  changedAt: 0x0132,
  subDirectories: 0x014a,
  jpegOffset: 0x0201,
  jpegBytes: 0x0202,
  exifDirectory: 0x8769,
  takenAt: 0x9003,
  digitizedAt: 0x9004,
  takenOffset: 0x9011,
  digitizedOffset: 0x9012,
  takenFraction: 0x9291,
  digitizedFraction: 0x9292,
  shotWidth: 0xa002,
  shotHeight: 0xa003,
} as const;

/** Bytes of a value by its type: byte, text, short, long, rational, and so on. */
const bytesOfType = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
/** A directory of a camera has some 60 entries; raw files some 20 directories. */
const maxEntries = 512;
const maxDirectories = 32;
const maxTextBytes = 64;

type Entry = { type: number; count: number; at: number };
type Directory = { entries: Map<number, Entry>; next: number };

/** Reads the EXIF data at `base` into `header`. Offsets in it are relative to `base`. `isRaw`: the file itself is this TIFF. */
export function readTiff(
  source: ByteSource,
  base: number,
  header: PhotoHeader,
  { isRaw = false }: { isRaw?: boolean } = {},
): void {
  const order = source.text(base, 2);
  if (order !== "II" && order !== "MM") throw new BrokenHeader("no TIFF byte order");
  const isLittle = order === "II";
  const tiff = createDirectoryReader(source, base, isLittle);
  const seen = new Set<number>();
  const waiting = [source.u32(base + 4, isLittle)];
  const previews: EmbeddedJpeg[] = [];
  for (let index = 0; waiting.length > 0 && seen.size < maxDirectories; index += 1) {
    const offset = waiting.shift()!;
    // A directory that refers to itself would never end.
    if (offset === 0 || seen.has(offset)) continue;
    seen.add(offset);
    const directory = tiff.directory(offset);
    if (index === 0) {
      const turn = tiff.number(directory, tags.turn) ?? 0;
      if (turn >= 1 && turn <= 8) header.turn = turn as Turn;
      if (tiff.text(directory, tags.model)?.trim()) header.camera ??= {};
    }
    if (isRaw) {
      readSize(tiff, directory, header);
      readDate(tiff, directory, header);
    }
    const exif = tiff.number(directory, tags.exifDirectory);
    if (exif !== undefined && !seen.has(exif)) {
      seen.add(exif);
      const shot = tiff.directory(exif);
      readDate(tiff, shot, header);
      if (header.camera && !isRaw) readCamera(tiff, directory, shot, header);
    }
    previews.push(...embeddedJpegs(tiff, directory, base));
    if (isRaw) waiting.push(...tiff.numbers(directory, tags.subDirectories));
    waiting.push(directory.next);
  }
  const fits = previews.filter(({ from, to }) => to <= source.fileBytes && from > 0);
  const largestFirst = fits.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  const preview = isRaw
    ? largestFirst.find(({ from }) => isDecoded(source, from, header))
    : largestFirst[0];
  if (preview) header.preview = preview;
}

/** Whether a JPEG of a raw file is a picture: raw data may be stored as a lossless one. Some raw files have no other size. */
function isDecoded(source: ByteSource, from: number, header: PhotoHeader): boolean {
  try {
    const size = jpegSize(source, from);
    if (!header.widthPixels) Object.assign(header, size);
    return true;
  } catch (error) {
    if (error instanceof BrokenHeader) return false;
    throw error;
  }
}

type Tiff = ReturnType<typeof createDirectoryReader>;

function createDirectoryReader(source: ByteSource, base: number, isLittle: boolean) {
  const directory = (offset: number): Directory => {
    const start = base + offset;
    const count = source.u16(start, isLittle);
    if (count > maxEntries) throw new BrokenHeader(`${count} entries in a directory`);
    const entries = new Map<number, Entry>();
    for (let at = start + 2; at < start + 2 + count * 12; at += 12) {
      const type = source.u16(at + 2, isLittle);
      const values = source.u32(at + 4, isLittle);
      const isInline = (bytesOfType[type] ?? 1) * values <= 4;
      const place = isInline ? at + 8 : base + source.u32(at + 8, isLittle);
      entries.set(source.u16(at, isLittle), { type, count: values, at: place });
    }
    return { entries, next: source.u32(start + 2 + count * 12, isLittle) };
  };
  const numbers = ({ entries }: Directory, tag: number): number[] => {
    const entry = entries.get(tag);
    if (!entry || (entry.type !== 3 && entry.type !== 4 && entry.type !== 13)) return [];
    const step = entry.type === 3 ? 2 : 4;
    return Array.from({ length: Math.min(entry.count, maxDirectories) }, (_, index) =>
      step === 2
        ? source.u16(entry.at + index * 2, isLittle)
        : source.u32(entry.at + index * 4, isLittle),
    );
  };
  const number = (from: Directory, tag: number): number | undefined => {
    const found = numbers(from, tag);
    return found.length === 1 ? found[0] : undefined;
  };
  const text = ({ entries }: Directory, tag: number): string | undefined => {
    const entry = entries.get(tag);
    if (entry?.type !== 2) return undefined;
    return source.text(entry.at, Math.min(entry.count, maxTextBytes)).split("\0")[0];
  };
  return { directory, numbers, number, text };
}

function readDate(tiff: Tiff, exif: Directory, header: PhotoHeader): void {
  const date = (at: number, fraction: number, offset: number) =>
    parseExifDate(tiff.text(exif, at), tiff.text(exif, fraction), tiff.text(exif, offset));
  const takenAt =
    date(tags.takenAt, tags.takenFraction, tags.takenOffset) ??
    date(tags.digitizedAt, tags.digitizedFraction, tags.digitizedOffset);
  if (takenAt) header.takenAt = takenAt;
}

/** Cameras end writing a long exposure some minutes after it began. */
const changedAfterMs = 10 * 60_000;

function readCamera(tiff: Tiff, first: Directory, shot: Directory, header: PhotoHeader): void {
  const widthPixels = tiff.number(shot, tags.shotWidth);
  const heightPixels = tiff.number(shot, tags.shotHeight);
  const changedAt = parseExifDate(tiff.text(first, tags.changedAt));
  const afterMs = (changedAt?.localMs ?? 0) - (header.takenAt?.localMs ?? Infinity);
  header.camera = {
    ...(widthPixels && heightPixels ? { widthPixels, heightPixels } : {}),
    ...(afterMs > changedAfterMs ? { isChanged: true } : {}),
  };
}

/** Raw files hold pictures of several sizes; the largest is the photo. */
function readSize(tiff: Tiff, directory: Directory, header: PhotoHeader): void {
  const width = tiff.number(directory, tags.width);
  const height = tiff.number(directory, tags.height);
  if (!width || !height) return;
  if (width * height <= (header.widthPixels ?? 0) * (header.heightPixels ?? 0)) return;
  header.widthPixels = width;
  header.heightPixels = height;
}

/**
 * The compression of a JPEG is 6, which raw data may have too, or 7 in raw files whose previews are marked as reduced pictures. A scan
 * saved as TIFF may have 7 as well, in its only picture.
 */
function* embeddedJpegs(tiff: Tiff, directory: Directory, base: number): Generator<EmbeddedJpeg> {
  const place = (offset: number | undefined, bytes: number | undefined) =>
    offset && bytes ? [{ from: base + offset, to: base + offset + bytes }] : [];
  const numberOf = (tag: number) => tiff.number(directory, tag);
  yield* place(numberOf(tags.jpegOffset), numberOf(tags.jpegBytes));
  const jpeg = numberOf(tags.isReduced) === 1 ? [6, 7] : [6];
  if (jpeg.includes(numberOf(tags.compression) ?? 0)) {
    yield* place(numberOf(tags.stripOffset), numberOf(tags.stripBytes));
  }
  const value = directory.entries.get(tags.jpegOfRaw);
  if (value?.type === 7) yield { from: value.at, to: value.at + value.count };
}
