import { BrokenHeader, type ByteSource } from "./byte-source.ts";
import { type Box, boxes } from "./iso-boxes.ts";
import type { PhotoHeader, Turn } from "./photo-header.ts";
import { readExif } from "./read-exif.ts";

const maxItems = 4_000;

/** Reads size, turn and EXIF data of a HEIC or AVIF file. */
export function readIsoMedia(source: ByteSource, header: PhotoHeader): void {
  const meta = [...topBoxes(source)].find(({ type }) => type === "meta");
  if (!meta) throw new BrokenHeader("no meta box");
  let exif: number | undefined;
  let locations: Box | undefined;
  for (const box of boxes(source, meta.from + 4, meta.to)) {
    if (box.type === "iinf") exif = findExifItem(source, box);
    if (box.type === "iloc") locations = box;
    if (box.type === "iprp") readProperties(source, box, header);
  }
  if (exif === undefined || !locations) return;
  const at = findItem(source, locations, exif);
  // The item starts with the length of what precedes the TIFF header. HEIC pixels are turned by `irot`; the tag repeats it.
  if (at === undefined) return;
  const { turn } = header;
  readExif(source, at + 4 + source.u32(at), header);
  header.turn = turn;
  // An embedded JPEG in the EXIF data of a HEIC file is possible, but rare.
}

/** The boxes of the file up to `meta`, which precedes the pixels in the files of cameras. */
function* topBoxes(source: ByteSource): Generator<Box> {
  for (const box of boxes(source, 0, source.fileBytes)) {
    yield box;
    if (box.type === "meta") return;
  }
}

function findExifItem(source: ByteSource, { from, to }: Box): number | undefined {
  const version = source.u8(from);
  for (const { type, from: at } of boxes(source, from + (version === 0 ? 6 : 8), to)) {
    if (type !== "infe") continue;
    const isLong = source.u8(at) >= 3;
    if (source.text(at + (isLong ? 10 : 8), 4) === "Exif") {
      return isLong ? source.u32(at + 4) : source.u16(at + 4);
    }
  }
}

/** The offset of an item in the file, if it is stored in one piece. */
function findItem(source: ByteSource, { from }: Box, wanted: number): number | undefined {
  const version = source.u8(from);
  const sizes = source.u16(from + 4);
  const [offsetBytes = 0, lengthBytes = 0, baseBytes = 0, indexBytes = 0] = [12, 8, 4, 0].map(
    (shift) => (sizes >> shift) & 0xf,
  );
  let at = from + 6;
  const take = (bytes: number): number => {
    let number = 0;
    for (let index = 0; index < bytes; index += 1) number = number * 256 + source.u8(at + index);
    at += bytes;
    return number;
  };
  const idBytes = version < 2 ? 2 : 4;
  const items = take(idBytes);
  for (let item = 0; item < Math.min(items, maxItems); item += 1) {
    const id = take(idBytes);
    const method = version > 0 ? take(2) & 0xf : 0;
    take(2);
    const base = take(baseBytes);
    const extents = take(2);
    for (let extent = 0; extent < Math.min(extents, maxItems); extent += 1) {
      if (version > 0) take(indexBytes);
      const offset = take(offsetBytes);
      take(lengthBytes);
      if (id === wanted) return method === 0 && extents === 1 ? base + offset : undefined;
    }
  }
}

/** Turns by the quarters of `irot`, counter-clockwise. */
const turnOfQuarters: readonly Turn[] = [1, 8, 3, 6];

/** The largest size is the whole picture: tiles and thumbnails are smaller. */
function readProperties(source: ByteSource, { from, to }: Box, header: PhotoHeader): void {
  for (const container of boxes(source, from, to)) {
    if (container.type !== "ipco") continue;
    for (const { type, from: at } of boxes(source, container.from, container.to)) {
      if (type === "irot") header.turn = turnOfQuarters[source.u8(at) & 3]!;
      if (type !== "ispe") continue;
      const width = source.u32(at + 4);
      const height = source.u32(at + 8);
      if (width * height <= (header.widthPixels ?? 0) * (header.heightPixels ?? 0)) continue;
      header.widthPixels = width;
      header.heightPixels = height;
    }
  }
}
