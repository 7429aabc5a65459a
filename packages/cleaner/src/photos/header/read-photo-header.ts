import {
  BrokenHeader,
  type ByteSource,
  createByteSource,
  type FilePart,
  MissingBytes,
} from "./byte-source.ts";
import { detectFormat, rawLayout } from "./detect-format.ts";
import type { PhotoHeader } from "./photo-header.ts";
import { readCr3 } from "./read-cr3.ts";
import { readIsoMedia } from "./read-iso-media.ts";
import { readBmp, readGif, readPng, readWebp } from "./read-small-formats.ts";
import { readTiff } from "./read-tiff.ts";
import { jpegQuality } from "./jpeg-quality.ts";
import { jpegSegments, jpegSize } from "./jpeg-segments.ts";
import { readExif } from "./read-exif.ts";

/** What is read of each file at first, and of each part that its header refers to. */
export const headerBytes = 64 * 1024;
/** The first part and the parts that it refers to: the header of a raw file may be in several. */
const maxParts = 6;
/** The fields of a chunk are not read in their order, nor are the values of a directory. */
const bytesBefore = 1024;

/**
 * `header`: what is known. `needs`: the header refers to these bytes; read them and call again with all parts. `notAPicture`: the
 * first bytes are of no known format. `broken`: the file is truncated or contradicts itself.
 */
export type PhotoHeaderRead =
  | { header: PhotoHeader; needs?: { from: number; to: number } }
  | { problem: "notAPicture" | "broken" };

/**
 * Reads size, turn, date and the place of the embedded preview from the first 64 KiB of a picture. Never throws and never reads
 * more than a bounded number of bytes, whatever the file contains.
 */
export function readPhotoHeader(parts: readonly FilePart[], fileBytes: number): PhotoHeaderRead {
  const source = createByteSource(parts, fileBytes);
  const header: PhotoHeader = { format: "jpeg", turn: 1 };
  try {
    const format = detectFormat(source);
    if (!format) return { problem: "notAPicture" };
    header.format = format;
    if (format === "jpeg") readJpeg(source, 0, header);
    else if (format === "png") readPng(source, header);
    else if (format === "webp") readWebp(source, header);
    else if (format === "gif") readGif(source, header);
    else if (format === "bmp") readBmp(source, header);
    else if (format === "heic" || format === "avif") readIsoMedia(source, header);
    else readRaw(source, header);
  } catch (error) {
    const isMissing = error instanceof MissingBytes;
    if (isMissing && parts.length < maxParts) {
      const from = Math.max(0, error.from - bytesBefore);
      return { header, needs: { from, to: Math.min(fileBytes, from + headerBytes) } };
    }
    if (!isMissing && !(error instanceof BrokenHeader)) throw error;
    return header.widthPixels ? { header } : { problem: "broken" };
  }
  const hasSize = Boolean(header.widthPixels && header.heightPixels);
  return hasSize ? { header } : { problem: "broken" };
}

/** Most raw files are TIFF files with an embedded preview; a scan saved as TIFF has none. */
function readRaw(source: ByteSource, header: PhotoHeader): void {
  const layout = rawLayout(source);
  if (layout === "raf") readRaf(source, header);
  else if (layout === "cr3") readCr3(source, header);
  else readTiff(source, 0, header, { isRaw: true });
  if (header.preview) header.format = "raw";
}

/** Reads EXIF data and size from the segments of a JPEG that starts at `start`. */
function readJpeg(source: ByteSource, start: number, header: PhotoHeader): void {
  for (const { marker, at, bytes } of jpegSegments(source, start)) {
    const isExif = marker === 0xe1 && bytes >= 16 && source.text(at + 4, 6) === "Exif\0\0";
    if (isExif) readExif(source, at + 10, header);
    const quality = marker === 0xdb ? jpegQuality(source, at, bytes) : undefined;
    if (quality !== undefined) header.quality = quality;
    if (marker === 0xc2) header.isProgressive = true;
  }
  Object.assign(header, jpegSize(source, start));
}

/** Reads a raw file of Fujifilm: it refers to a JPEG of the whole picture, which has the EXIF data. */
function readRaf(source: ByteSource, header: PhotoHeader): void {
  const from = source.u32(84);
  const to = from + source.u32(88);
  readJpeg(source, from, header);
  // It is the one of the embedded picture.
  delete header.quality;
  if (to <= source.fileBytes) header.preview = { from, to };
}
