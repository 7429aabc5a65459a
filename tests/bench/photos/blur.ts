import sharp from "sharp";
import { cameraPixels, fast, shotPixels, withGrain } from "./make-shots.ts";

const scale = shotPixels / cameraPixels;
/** Blurs in pixels of a photo of 12 million pixels. */
export const outOfFocus = [3, 6, 12] as const;
export const smears = [20, 40] as const;

/** Out of focus: blurred evenly before the sensor adds its grain. */
export const defocus = async (shot: Uint8Array, sigma: number): Promise<Buffer> =>
  withGrain(
    await sharp(shot)
      .blur(sigma * scale)
      .png(fast)
      .toBuffer(),
    9,
  );

/** Shaken: smeared along a line, straight across or falling. */
export async function smear(
  shot: Uint8Array,
  length: number,
  isDiagonal: boolean,
): Promise<Buffer> {
  const side = Math.round(length * scale);
  const kernel = Array.from({ length: side * side }, (_, at) => {
    const row = Math.floor(at / side);
    return Number(isDiagonal ? row === at % side : row === side >> 1);
  });
  const smeared = await sharp(shot)
    .convolve({ width: side, height: side, kernel })
    .png(fast)
    .toBuffer();
  return withGrain(smeared, 9);
}
