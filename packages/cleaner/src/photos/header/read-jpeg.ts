import { BrokenHeader, type ByteSource } from "./byte-source.ts";
import type { PhotoHeader } from "./photo-header.ts";
import { readExif } from "./read-exif.ts";

/** A photo of a phone has some 20 segments before its pixels. */
const maxSegments = 500;

/** Start of frame: the segments that hold the size. 0xc4, 0xc8 and 0xcc are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Reads EXIF data and size from the segments of a JPEG that starts at `start`. */
export function readJpeg(source: ByteSource, start: number, header: PhotoHeader): void {
  let at = start + 2;
  for (let segment = 0; segment < maxSegments; segment += 1) {
    if (source.u8(at) !== 0xff) throw new BrokenHeader("no JPEG segment");
    const marker = source.u8(at + 1);
    // Fill bytes may precede a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) throw new BrokenHeader("no size before the pixels");
    const length = source.u16(at + 2);
    if (length < 2) throw new BrokenHeader("a JPEG segment without a length");
    if (isFrame(marker)) {
      header.heightPixels = source.u16(at + 5);
      header.widthPixels = source.u16(at + 7);
      if (marker === 0xc2) header.isProgressive = true;
      return;
    }
    const isExif = marker === 0xe1 && length >= 16 && source.text(at + 4, 6) === "Exif\0\0";
    if (isExif) readExif(source, at + 10, header);
    at += 2 + length;
  }
  throw new BrokenHeader("too many JPEG segments");
}
