/** Gives a canvas the pixels and the size of a picture. Without one it is released: it would keep them until the next garbage collection. */
export function drawPicture(canvas: HTMLCanvasElement, picture: ImageBitmap | null): void {
  const { width, height } = picture ?? { width: 1, height: 1 };
  Object.assign(canvas, { width, height });
  canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(picture);
}
