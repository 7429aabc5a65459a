type Value = string | number;
export type ExifEntries = Record<number, Value>;

/** The TIFF header and the directories of EXIF data, big-endian: the first, its EXIF directory, and the one of the thumbnail. */
export function makeExif(first: ExifEntries, exif: ExifEntries, thumbnail?: Uint8Array): Buffer {
  const exifAt = 8 + directoryBytes({ ...first, 0x8769: 0 });
  const thumbnailAt = exifAt + directoryBytes(exif);
  const jpegAt = thumbnailAt + directoryBytes({ 0x0201: 0, 0x0202: 0 });
  const next = thumbnail ? thumbnailAt : 0;
  const start = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8]);
  const parts = [
    start,
    makeDirectory({ ...first, 0x8769: exifAt }, 8, next),
    makeDirectory(exif, exifAt, 0),
  ];
  if (thumbnail) {
    const entries = { 0x0201: jpegAt, 0x0202: thumbnail.length };
    parts.push(makeDirectory(entries, thumbnailAt, 0), Buffer.from(thumbnail));
  }
  return Buffer.concat(parts);
}

const isLong = (value: Value): value is string => typeof value === "string" && value.length >= 4;

const directoryBytes = (entries: ExifEntries): number =>
  Object.values(entries).reduce<number>(
    (sum, value) => sum + 12 + (isLong(value) ? value.length + 1 : 0),
    6,
  );

function makeDirectory(entries: ExifEntries, at: number, next: number): Buffer {
  const numbers = Object.entries(entries).toSorted(([a], [b]) => Number(a) - Number(b));
  const head = Buffer.alloc(6 + numbers.length * 12);
  const texts: Buffer[] = [];
  let textAt = at + head.length;
  head.writeUInt16BE(numbers.length, 0);
  for (const [index, [tag, value]] of numbers.entries()) {
    const entry = 2 + index * 12;
    head.writeUInt16BE(Number(tag), entry);
    head.writeUInt16BE(typeof value === "string" ? 2 : 4, entry + 2);
    if (typeof value === "number") {
      head.writeUInt32BE(1, entry + 4);
      head.writeUInt32BE(value, entry + 8);
    } else if (typeof value === "string") {
      head.writeUInt32BE(value.length + 1, entry + 4);
      if (isLong(value)) {
        head.writeUInt32BE(textAt, entry + 8);
        texts.push(Buffer.from(`${value}\0`, "latin1"));
        textAt += value.length + 1;
      } else head.write(value, entry + 8, "latin1");
    }
  }
  head.writeUInt32BE(next, head.length - 4);
  return Buffer.concat([head, ...texts]);
}

/** A JPEG with EXIF data in front of its other segments. */
export function addExif(jpeg: Uint8Array, exif: Uint8Array): Buffer {
  const head = Buffer.from([0xff, 0xe1, 0, 0, ...Buffer.from("Exif\0\0", "latin1")]);
  head.writeUInt16BE(exif.length + 8, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}
