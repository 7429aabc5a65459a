import type { PhotoHeader } from "./photo-header.ts";

/**
 * JPEG is decoded at a reduced size: phones take photos of 200 million pixels. Everything else is decoded whole, at 4 bytes a
 * pixel.
 */
const maxPixels = { scaled: 210e6, whole: 64e6 };

/** Whether a picture may be decoded. One that declares more pixels than any camera takes is refused before it fills the memory. */
export function isSafeToDecode({
  format,
  isProgressive = false,
  widthPixels = 0,
  heightPixels = 0,
}: PhotoHeader): boolean {
  const pixels = widthPixels * heightPixels;
  const isScaled = format === "jpeg" && !isProgressive;
  return pixels > 0 && pixels <= (isScaled ? maxPixels.scaled : maxPixels.whole);
}
