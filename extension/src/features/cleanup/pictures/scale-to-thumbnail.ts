import type { Wanted } from "./decode/decode-messages.ts";

export const thumbnailSize = { width: 256, height: 192 };

/** The middle of a picture, which is closed. Scaling a whole panorama to one side could make the other side huge. */
export async function scaleToThumbnail(
  whole: ImageBitmap,
  as: Wanted = "thumbnail",
): Promise<ImageBitmap> {
  const { width, height } =
    as === "thumbnail" ? thumbnailSize : { width: as.widthPixels, height: as.heightPixels };
  const scale = Math.min(whole.width / width, whole.height / height);
  const [cutWidth, cutHeight] = [width, height].map((side) =>
    Math.max(1, Math.floor(side * scale)),
  );
  try {
    return await createImageBitmap(
      whole,
      Math.floor((whole.width - cutWidth!) / 2),
      Math.floor((whole.height - cutHeight!) / 2),
      cutWidth!,
      cutHeight!,
      { resizeWidth: width, resizeHeight: height, resizeQuality: "medium" },
    );
  } finally {
    whole.close();
  }
}
