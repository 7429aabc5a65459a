import {
  type FileEntry,
  judgedPixels,
  type PhotoDecoder,
  type PhotoFeatures,
  photoFeatures,
  type PhotoHeader,
  readPreview,
  type Turn,
} from "@digital-cleanup/cleaner";
import { decodeJpeg } from "../../pictures/decode/decode-jpeg.ts";
import { decodePicture, decodesFormat } from "../../pictures/decode/decode-picture.ts";
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
      return measureEmbedded(await readPart(entry, preview.from, preview.to), turn);
    }
    if (entry.bytes > maxFileBytes) throw new Error(`${entry.path}: ${entry.bytes} bytes`);
    const bytes = await readPart(entry, 0, entry.bytes);
    if (format !== "jpeg") return measureBitmap(await decodePicture(bytes, header, judgedPixels));
    if (isCut(bytes, preview?.to ?? 0)) throw new Error("cut");
    return measureJpeg(bytes, header);
  },
  measureThumbnail: async (entry, { from, to }, turn) =>
    measureEmbedded(await readPart(entry, from, to), turn),
  parallel: 2,
};

type Bytes = Uint8Array<ArrayBuffer>;

const readPart = async (entry: FileEntry, from: number, to: number) =>
  (await entry.read(from, to)) as Bytes;

function measureEmbedded(bytes: Bytes, turn: Turn): Promise<PhotoFeatures> {
  const { header, stillTurned } = readPreview(bytes, turn);
  return measureJpeg(bytes, header, stillTurned === 1 ? header.turn : stillTurned);
}

async function measureJpeg(
  bytes: Bytes,
  header: PhotoHeader,
  turn = header.turn,
): Promise<PhotoFeatures> {
  const features = photoFeatures(await decodeJpeg(bytes, header, judgedPixels), turn);
  maybeForceGcOfPhotos();
  return features;
}

/** One for all: the memory of a canvas is kept until the next garbage collection. */
let canvas: OffscreenCanvas | undefined;

function measureBitmap(picture: ImageBitmap): PhotoFeatures {
  try {
    const { width, height } = picture;
    canvas ??= new OffscreenCanvas(1, 1);
    Object.assign(canvas, { width, height });
    const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true })!;
    context.drawImage(picture, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    return photoFeatures({ data, widthPixels: width, heightPixels: height, channels: 4 });
  } finally {
    picture.close();
    maybeForceGcOfPhotos();
  }
}
