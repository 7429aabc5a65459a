const maxFileBytes = 5_000_000;
/** Enough for 300 dots an inch where an A3 sheet has its logo. */
const maxWidth = 900;
const maxHeight = 360;
const minSide = 32;
/** Decoding takes four bytes a pixel. */
const maxSide = 10_000;

export type LogoProblem = "tooLarge" | "notImage" | "tooSmall";
type Encoded = { ok: true; logo: string } | { ok: false; problem: LogoProblem };

/** Decodes an image and encodes its pixels alone as PNG, no larger than a poster needs. Nothing else of the file is kept. */
export async function encodeLogo(file: Blob): Promise<Encoded> {
  if (file.size > maxFileBytes) return { ok: false, problem: "tooLarge" };
  const image = await createImageBitmap(file).catch(() => undefined);
  if (!image) return { ok: false, problem: "notImage" };
  const { width, height } = image;
  if (Math.max(width, height) > maxSide) return { ok: false, problem: "tooLarge" };
  if (Math.min(width, height) < minSide) return { ok: false, problem: "tooSmall" };
  const canvas = document.createElement("canvas");
  drawWithin(canvas, image, Math.min(1, maxWidth / width, maxHeight / height));
  return { ok: true, logo: canvas.toDataURL("image/png").replace(/^.*,/, "") };
}

/** Draws a logo that `encodeLogo` returned. */
export async function drawLogo(canvas: HTMLCanvasElement, logo: string): Promise<void> {
  const bytes = Uint8Array.from(atob(logo), (letter) => letter.charCodeAt(0));
  drawWithin(canvas, await createImageBitmap(new Blob([bytes], { type: "image/png" })), 1);
}

function drawWithin(canvas: HTMLCanvasElement, image: ImageBitmap, scale: number): void {
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
}
