import { isSafeToDecode, type PhotoHeader, readHeader } from "@digital-cleanup/cleaner";
import { decodeEmbedded, decodePicture, decodesFormat } from "./decode-picture.ts";

/** Larger files are no photos, and take seconds and much memory to decode. */
const maxFileBytes = 200e6;

/** A picture with its header. */
export type OpenedPicture = { file: Blob; header: PhotoHeader };

/** Rejects if the file is gone, damaged, or no picture of which the browser decodes something without filling the memory. */
export async function openPicture(file: Blob): Promise<OpenedPicture> {
  const found = await readHeader({
    bytes: file.size,
    read: (from, to) => readBytes(file.slice(from, to)),
  });
  if (!("header" in found)) throw new Error(found.problem);
  const { header } = found;
  if (decodesFormat(header.format) && (!isSafeToDecode(header) || file.size > maxFileBytes)) {
    throw new Error("too large");
  }
  return { file, header };
}

const readBytes = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** The picture, or of a format that is not decoded its embedded one, upright and reduced. */
export const decodeOpened = async (
  { file, header }: OpenedPicture,
  longestPixels: number,
): Promise<ImageBitmap> =>
  decodesFormat(header.format)
    ? decodePicture(await readBytes(file), header, longestPixels)
    : decodePreview({ file, header }, longestPixels);

/** The embedded picture. Rejects if there is none. */
export async function decodePreview(
  { file, header: { preview, turn } }: OpenedPicture,
  longestPixels: number,
): Promise<ImageBitmap> {
  if (!preview) throw new Error("no embedded picture");
  return decodeEmbedded(await readBytes(file.slice(preview.from, preview.to)), turn, longestPixels);
}
