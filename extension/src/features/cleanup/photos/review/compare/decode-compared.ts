import { mediaType } from "../../../pictures/media-type.ts";
import type { OpenFile } from "../../../pictures/open-reviewed-file.ts";
import { decodeJpeg } from "../../../pictures/decode-jpeg.ts";
import type { ListedPhoto } from "../../photo-result.ts";

/** Two such pictures are open at once, with 4 bytes a pixel. */
const maxPixels = 24e6;

/** All pixels of a photo, because sharpness is judged by them; reduced only beyond 24 million. */
export async function decodeCompared(
  { path, widthPixels, heightPixels }: ListedPhoto,
  open: OpenFile,
): Promise<ImageBitmap> {
  const file = await open(path);
  if (!file) throw new Error(`${path}: cannot be read`);
  const scale = Math.sqrt(maxPixels / (widthPixels * heightPixels));
  if (scale >= 1 || mediaType(path)?.type !== "image/jpeg") return createImageBitmap(file);
  const size = { width: widthPixels, height: heightPixels };
  const bytes = await file.arrayBuffer();
  return decodeJpeg({ bytes, size }, Math.max(1, Math.floor(8 * scale)));
}
