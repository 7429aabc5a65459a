import type { Turn } from "@digital-cleanup/cleaner";

/** Where the right neighbour of a pixel is drawn, and the lower one, each across and down; by the turn of EXIF. */
const directions: Record<Turn, [a: number, b: number, c: number, d: number]> = {
  1: [1, 0, 0, 1],
  2: [-1, 0, 0, 1],
  3: [-1, 0, 0, -1],
  4: [1, 0, 0, -1],
  5: [0, 1, 1, 0],
  6: [0, 1, -1, 0],
  7: [0, -1, -1, 0],
  8: [0, -1, 1, 0],
};

/** A picture turned upright. Closes the given one. */
export function turnBitmap(picture: ImageBitmap, turn: Turn): ImageBitmap {
  if (turn === 1) return picture;
  const { width, height } = picture;
  const canvas =
    turn >= 5 ? new OffscreenCanvas(height, width) : new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { alpha: false })!;
  const [a, b, c, d] = directions[turn];
  // What would be drawn left of the canvas or above it is moved into it.
  context.setTransform(a, b, c, d, a + c < 0 ? canvas.width : 0, b + d < 0 ? canvas.height : 0);
  context.drawImage(picture, 0, 0);
  picture.close();
  return canvas.transferToImageBitmap();
}
