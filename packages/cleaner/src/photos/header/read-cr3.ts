import { BrokenHeader, type ByteSource } from "./byte-source.ts";
import { type Box, boxes } from "./iso-boxes.ts";
import type { EmbeddedJpeg, PhotoHeader } from "./photo-header.ts";
import { readTiff } from "./read-tiff.ts";

const uuidBytes = 16;
/** Boxes of Canon in `moov`, and the one after it with a preview of 1,620 pixels. */
const metadataUuid = "85c0b687820f11e08111f4ce462b6a48";
const previewUuid = "eaf42b5e1c984b88b9fbb7dc406e4d16";

/** Reads a raw file of a newer camera of Canon: size and turn, date, and the larger of its embedded JPEGs. */
export function readCr3(source: ByteSource, header: PhotoHeader): void {
  for (const box of boxes(source, 0, source.fileBytes)) {
    if (box.type === "moov") readMoov(source, box, header);
    if (isUuid(source, box, previewUuid)) {
      const preview = findBox(source, { ...box, from: box.from + uuidBytes + 8 }, "PRVW");
      if (preview) header.preview = jpegAt(source, preview, 12) ?? header.preview!;
    }
    // The pixels follow the previews.
    if (box.type === "mdat") return;
  }
  if (!header.widthPixels) throw new BrokenHeader("no size");
}

function readMoov(source: ByteSource, moov: Box, header: PhotoHeader): void {
  for (const box of boxes(source, moov.from, moov.to)) {
    if (!isUuid(source, box, metadataUuid)) continue;
    for (const { type, from, to } of boxes(source, box.from + uuidBytes, box.to)) {
      // CMT1 has the turn and the size, CMT2 the date.
      if (type === "CMT1" || type === "CMT2") readTiff(source, from, header, { isRaw: true });
      const thumbnail = type === "THMB" && jpegAt(source, { type, from, to }, 8);
      if (thumbnail) header.preview ??= thumbnail;
    }
  }
}

const isUuid = (source: ByteSource, { type, from, to }: Box, wanted: string): boolean =>
  type === "uuid" &&
  to - from >= uuidBytes &&
  Array.from({ length: uuidBytes }, (_, index) =>
    source
      .u8(from + index)
      .toString(16)
      .padStart(2, "0"),
  ).join("") === wanted;

const findBox = (source: ByteSource, { from, to }: Box, wanted: string): Box | undefined =>
  [...boxes(source, from, to)].find(({ type }) => type === wanted);

/** The JPEG of a box: it starts 16 bytes into the box, and its length is at `lengthAt`. */
function jpegAt(source: ByteSource, { from, to }: Box, lengthAt: number): EmbeddedJpeg | undefined {
  const start = from + 16;
  const end = start + source.u32(from + lengthAt);
  return end <= to && end > start ? { from: start, to: end } : undefined;
}
