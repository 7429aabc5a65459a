import type { ByteSource } from "./byte-source.ts";
import type { PhotoHeader } from "./photo-header.ts";
import { readJpeg } from "./read-jpeg.ts";

/** Reads a raw file of Fujifilm: it refers to a JPEG of the whole picture, which has the EXIF data. */
export function readRaf(source: ByteSource, header: PhotoHeader): void {
  const from = source.u32(84);
  const to = from + source.u32(88);
  readJpeg(source, from, header);
  if (to <= source.fileBytes) header.preview = { from, to };
}
