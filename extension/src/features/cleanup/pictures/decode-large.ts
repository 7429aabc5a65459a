import type { OpenFile } from "./open-reviewed-file.ts";

/** More than a screen shows beside another picture. */
const maxSide = 1600;

/** A picture of at most 1,600 pixels a side; rejects if the file is gone, damaged or of a type that the browser does not decode. */
export async function decodeLarge(path: string, open: OpenFile): Promise<ImageBitmap> {
  const file = await open(path);
  if (!file) throw new Error(`${path}: cannot be read`);
  const whole = await createImageBitmap(file);
  const scale = maxSide / Math.max(whole.width, whole.height);
  if (scale >= 1) return whole;
  try {
    return await createImageBitmap(whole, {
      resizeWidth: Math.max(1, Math.round(whole.width * scale)),
      resizeHeight: Math.max(1, Math.round(whole.height * scale)),
      resizeQuality: "high",
    });
  } finally {
    whole.close();
  }
}
