import { BrokenHeader, type ByteSource } from "./byte-source.ts";
import type { PhotoHeader } from "./photo-header.ts";
import { readTiff } from "./read-tiff.ts";

/** Reads EXIF data into `header`. Broken EXIF data is ignored: the picture may be intact. */
export function readExif(source: ByteSource, base: number, header: PhotoHeader): void {
  try {
    readTiff(source, base, header);
  } catch (error) {
    if (!(error instanceof BrokenHeader)) throw error;
  }
}
