import { BrokenHeader, type ByteSource } from "./byte-source.ts";
import type { PhotoHeader } from "./photo-header.ts";
import { readExif } from "./read-exif.ts";

const maxChunks = 200;

/** Reads the size of a PNG, and its EXIF chunk if it precedes the pixels. */
export function readPng(source: ByteSource, header: PhotoHeader): void {
  if (source.text(12, 4) !== "IHDR") throw new BrokenHeader("no PNG header");
  header.widthPixels = source.u32(16);
  header.heightPixels = source.u32(20);
  let at = 8;
  for (let chunk = 0; chunk < maxChunks; chunk += 1) {
    const type = source.text(at + 4, 4);
    if (type === "IDAT" || type === "IEND") return;
    if (type === "eXIf") readExif(source, at + 8, header);
    at += 12 + source.u32(at);
  }
}

/** Reads the size of a GIF, which has neither a turn nor a date. */
export function readGif(source: ByteSource, header: PhotoHeader): void {
  header.widthPixels = source.u16(6, true);
  header.heightPixels = source.u16(8, true);
}

/** Reads the size of a WebP, and its EXIF chunk, which follows the pixels. */
export function readWebp(source: ByteSource, header: PhotoHeader): void {
  const type = source.text(12, 4);
  const u24 = (at: number) => source.u16(at, true) + source.u8(at + 2) * 0x1_0000;
  if (type === "VP8 ") {
    header.widthPixels = source.u16(26, true) & 0x3fff;
    header.heightPixels = source.u16(28, true) & 0x3fff;
  } else if (type === "VP8L") {
    const bits = source.u32(21, true);
    header.widthPixels = (bits % 0x4000) + 1;
    header.heightPixels = (Math.floor(bits / 0x4000) % 0x4000) + 1;
  } else if (type === "VP8X") {
    header.widthPixels = u24(24) + 1;
    header.heightPixels = u24(27) + 1;
    if ((source.u8(20) & 0x08) !== 0) readWebpExif(source, header);
  } else throw new BrokenHeader("no WebP chunk");
}

function readWebpExif(source: ByteSource, header: PhotoHeader): void {
  let at = 12;
  for (let chunk = 0; chunk < maxChunks && at + 8 < source.fileBytes; chunk += 1) {
    const bytes = source.u32(at + 4, true);
    if (source.text(at, 4) === "EXIF") {
      // Some programs repeat the prefix of the JPEG segment.
      const hasPrefix = source.text(at + 8, 4) === "Exif";
      readExif(source, at + 8 + (hasPrefix ? 6 : 0), header);
      return;
    }
    at += 8 + bytes + (bytes % 2);
  }
}

/** The height is negative if the first line is the topmost. */
export function readBmp(source: ByteSource, header: PhotoHeader): void {
  header.widthPixels = source.u32(18, true);
  header.heightPixels = Math.abs(source.u32(22, true) | 0);
}
