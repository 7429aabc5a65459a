import type { ByteSource } from "./byte-source.ts";
import { jpegSegments, jpegSize } from "./jpeg-segments.ts";
import type { PhotoHeader } from "./photo-header.ts";
import { readExif } from "./read-exif.ts";

/** Reads EXIF data and size from the segments of a JPEG that starts at `start`. */
export function readJpeg(source: ByteSource, start: number, header: PhotoHeader): void {
  for (const { marker, at, bytes } of jpegSegments(source, start)) {
    const isExif = marker === 0xe1 && bytes >= 16 && source.text(at + 4, 6) === "Exif\0\0";
    if (isExif) readExif(source, at + 10, header);
    if (marker === 0xc2) header.isProgressive = true;
  }
  Object.assign(header, jpegSize(source, start));
}
