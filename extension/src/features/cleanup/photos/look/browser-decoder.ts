import {
  type FileEntry,
  judgedPixels,
  type PhotoDecoder,
  type PhotoFeatures,
  type PhotoFormat,
  photoFeatures,
  type PhotoHeader,
  type Turn,
  uprightSize,
} from "@digital-cleanup/cleaner";
import { isCut } from "./is-cut.ts";
import { decodeJpeg, eighthsFor } from "../../pictures/decode-jpeg.ts";

/** What Chromium and Firefox decode. Neither decodes HEIC, TIFF or the raw files of cameras. */
const types: Partial<Record<PhotoFormat, string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
  avif: "image/avif",
};
/** Larger files are no photos: they would fill the memory. */
const maxFileBytes = 200e6;

/** Decodes with the browser, at a reduced size. */
export const browserDecoder: PhotoDecoder = {
  decodes: (format) => types[format] !== undefined,
  measurePicture: async (entry, header) => {
    if (entry.bytes > maxFileBytes) throw new Error(`${entry.path}: ${entry.bytes} bytes`);
    return measure(await decode(await readWhole(entry), header));
  },
  measureThumbnail: async (entry, { from, to }, turn) => {
    const bytes = await entry.read(from, to);
    const blob = new Blob([toBuffer(bytes)], { type: "image/jpeg" });
    return measure(await createImageBitmap(blob, { imageOrientation: "none" }), turn);
  },
  parallel: 2,
};

const toBuffer = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>;

const readWhole = async (entry: FileEntry) => toBuffer(await entry.read(0, entry.bytes));

/** A picture that is drawn upright, with 1,000 pixels or more on its longest side if it has them. */
async function decode(bytes: Uint8Array<ArrayBuffer>, header: PhotoHeader): Promise<ImageBitmap> {
  const { format, widthPixels = 0, heightPixels = 0 } = header;
  const size = { width: widthPixels, height: heightPixels };
  if (format === "jpeg" && isCut(bytes, header.preview?.to ?? 0)) throw new Error("cut");
  if (format === "jpeg") return decodeJpeg({ bytes, size }, eighthsFor(size, judgedPixels));
  const scale = judgedPixels / Math.max(widthPixels, heightPixels);
  const blob = new Blob([bytes], { type: types[format]! });
  if (scale >= 1) return createImageBitmap(blob);
  // Without a height the browser derives it, also for a picture that it turns.
  const upright = uprightSize(header)!;
  const resized =
    upright.heightPixels > upright.widthPixels
      ? { resizeHeight: judgedPixels }
      : { resizeWidth: judgedPixels };
  return createImageBitmap(blob, { ...resized, resizeQuality: "medium" });
}

function measure(picture: ImageBitmap, turn: Turn = 1): PhotoFeatures {
  try {
    const size = { width: picture.width, height: picture.height };
    const canvas = new OffscreenCanvas(size.width, size.height);
    const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true })!;
    context.drawImage(picture, 0, 0, size.width, size.height);
    const { data } = context.getImageData(0, 0, size.width, size.height);
    return photoFeatures(
      { data, widthPixels: size.width, heightPixels: size.height, channels: 4 },
      turn,
    );
  } finally {
    picture.close();
  }
}
