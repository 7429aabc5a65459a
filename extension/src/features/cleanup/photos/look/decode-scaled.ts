type Size = { width: number; height: number };

/** The smallest number of eighths of a picture of which the longest side has `longestPixels` or more; 8 for a smaller picture. */
export const eighthsFor = ({ width, height }: Size, longestPixels: number): number =>
  Math.min(8, Math.max(1, Math.ceil((8 * longestPixels) / Math.max(width, height))));

/** `size`: of the stored pixels, before the turn. */
type Jpeg = { bytes: BufferSource; size: Size };

/**
 * Decodes a JPEG at some eighths of its size, in half the time and a fraction of the memory of `createImageBitmap`, which always
 * decodes all pixels first (measured). The frame is drawn upright.
 */
export async function decodeJpeg({ bytes, size }: Jpeg, eighths: number): Promise<VideoFrame> {
  // Chromium takes the largest number of eighths whose area does not exceed the wish.
  const wish = (pixels: number) => Math.ceil((pixels * eighths) / 8);
  const decoder = new ImageDecoder({
    type: "image/jpeg",
    data: bytes,
    desiredWidth: wish(size.width),
    desiredHeight: wish(size.height),
  });
  try {
    return (await decoder.decode()).image;
  } finally {
    decoder.close();
  }
}
