import {
  type FileEntry,
  judgedPixels,
  type PhotoDecoder,
  type PhotoFeatures,
  photoFeatures,
  type Turn,
} from "@digital-cleanup/cleaner";
import {
  decodeEmbedded,
  decodePicture,
  decodesFormat,
} from "../../pictures/decode/decode-picture.ts";
import { maybeForceGcOfPhotos } from "../../scan/read/force-gc.ts";
import { isCut } from "./is-cut.ts";

/** Larger files are no photos: they would fill the memory. */
const maxFileBytes = 200e6;

/** Decodes with the browser, at a reduced size. */
export const browserDecoder: PhotoDecoder = {
  decodes: decodesFormat,
  measurePicture: async (entry, header) => {
    const { format, preview, turn } = header;
    if (!decodesFormat(format) && preview) {
      const bytes = await readPart(entry, preview.from, preview.to);
      return measure(await decodeEmbedded(bytes, turn, judgedPixels));
    }
    if (entry.bytes > maxFileBytes) throw new Error(`${entry.path}: ${entry.bytes} bytes`);
    const bytes = await readPart(entry, 0, entry.bytes);
    if (format === "jpeg" && isCut(bytes, preview?.to ?? 0)) throw new Error("cut");
    return measure(await decodePicture(bytes, header, judgedPixels));
  },
  measureThumbnail: async (entry, { from, to }, turn) => {
    const blob = new Blob([await readPart(entry, from, to)], { type: "image/jpeg" });
    return measure(await createImageBitmap(blob, { imageOrientation: "none" }), turn);
  },
  parallel: 2,
};

const readPart = async (entry: FileEntry, from: number, to: number) =>
  (await entry.read(from, to)) as Uint8Array<ArrayBuffer>;

/** One for all: the memory of a canvas is kept until the next garbage collection. */
let canvas: OffscreenCanvas | undefined;

function measure(picture: ImageBitmap, turn: Turn = 1): PhotoFeatures {
  try {
    const size = { width: picture.width, height: picture.height };
    canvas ??= new OffscreenCanvas(1, 1);
    Object.assign(canvas, size);
    const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true })!;
    context.drawImage(picture, 0, 0, size.width, size.height);
    const { data } = context.getImageData(0, 0, size.width, size.height);
    return photoFeatures(
      { data, widthPixels: size.width, heightPixels: size.height, channels: 4 },
      turn,
    );
  } finally {
    picture.close();
    maybeForceGcOfPhotos();
  }
}
