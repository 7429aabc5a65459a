import { chooseTargetHeight, type RequiredHeight } from "./target-height.ts";

const variantTag = "#EXT-X-STREAM-INF:";
const variantOrPreviewTag = /^#EXT-X-(?:I-FRAME-)?STREAM-INF:/;
const resolution = /(?:^|,)RESOLUTION=(\d+)x(\d+)/;

/** Reads the resolution of a variant. Quoted values are removed first, for a name may contain anything. */
const readSize = (attributes: string) => {
  const [, width, height] = resolution.exec(attributes.replaceAll(/"[^"]*"/g, "")) ?? [];
  return height ? { widthPx: Number(width), heightPx: Number(height) } : undefined;
};

/** Whether the text is a list of variants, none of them encrypted, and not a list of segments. */
export const isHlsMaster = (text: string): boolean =>
  text.startsWith("#EXTM3U") &&
  /^#EXT-X-STREAM-INF:/m.test(text) &&
  !/^#EXT-X-SESSION-KEY/m.test(text);

export const hlsSizes = (text: string) =>
  text
    .split("\n")
    .filter((line) => line.startsWith(variantTag))
    .flatMap((line) => readSize(line.slice(variantTag.length)) ?? []);

/** Removes variants above what is required. Sound, and variants of unknown height, stay. */
export function fitHls(text: string, required: RequiredHeight): string {
  const target = chooseTargetHeight(hlsSizes(text), required);
  if (target === undefined) return text;
  let isRemovingVariant = false;
  return text
    .split("\n")
    .filter((line) => {
      if (variantOrPreviewTag.test(line)) {
        const height = readSize(line.replace(variantOrPreviewTag, ""))?.heightPx ?? 0;
        const isPreview = line.startsWith("#EXT-X-I-FRAME");
        // The URL of a preview is in the same line, that of a variant in a following one.
        isRemovingVariant = height > target && !isPreview;
        return height <= target;
      }
      if (!isRemovingVariant) return true;
      // Lines between a removed variant and its URL are removed too.
      if (line.trim() !== "" && !line.startsWith("#")) {
        isRemovingVariant = false;
        return false;
      }
      return line.startsWith("#EXT-X-MEDIA") || line.trim() === "";
    })
    .join("\n");
}
