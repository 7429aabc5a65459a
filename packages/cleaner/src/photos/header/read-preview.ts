import { isSafeToDecode } from "./decode-limit.ts";
import type { PhotoFormat, PhotoHeader, Turn } from "./photo-header.ts";
import { readPhotoHeader } from "./read-photo-header.ts";

/** Whether something of a picture can be decoded: itself, or else the JPEG that is embedded in it. */
export const isMeasurable = (
  header: PhotoHeader,
  decodes: (format: PhotoFormat) => boolean,
): boolean => (decodes(header.format) ? isSafeToDecode(header) : header.preview !== undefined);

/**
 * The header of an embedded JPEG, and how its pixels are still turned once it is decoded: a decoder applies the turn that
 * the JPEG has itself. Throws if it is broken or too large.
 */
export function readPreview(
  bytes: Uint8Array,
  turn: Turn,
): { header: PhotoHeader; stillTurned: Turn } {
  const read = readPhotoHeader([{ from: 0, bytes }], bytes.length);
  if (!("header" in read) || read.header.format !== "jpeg" || !isSafeToDecode(read.header)) {
    throw new Error("no embedded picture");
  }
  const { header } = read;
  return { header, stillTurned: header.turn === 1 ? turn : 1 };
}
