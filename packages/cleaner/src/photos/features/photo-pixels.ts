/** Decoded pixels, row by row from the top left, as an `ImageData` has them. 1 channel is grey, 3 are RGB, 4 are RGBA. */
export type PhotoPixels = {
  data: Uint8Array | Uint8ClampedArray;
  widthPixels: number;
  heightPixels: number;
  channels: 1 | 3 | 4;
};

/** Throws if the array does not have the length that the size claims. */
export function assertPixels({ data, widthPixels, heightPixels, channels }: PhotoPixels): void {
  const isSize = Number.isInteger(widthPixels) && Number.isInteger(heightPixels);
  const isWhole = isSize && widthPixels > 0 && heightPixels > 0;
  if (!isWhole || data.length !== widthPixels * heightPixels * channels) {
    throw new RangeError(
      `${data.length} bytes are no picture of ${widthPixels} × ${heightPixels} × ${channels}`,
    );
  }
}
