import { type Fit, targetOf } from "./target-height.ts";

const streamLine = /^#EXT-X-(?:I-FRAME-)?STREAM-INF:/;
/** Outside of quotes, so that a name cannot pretend. */
const resolution = /(?:^|,)RESOLUTION=(\d+)x(\d+)/;

const sizeIn = (line: string) => {
  const [, width, height] = resolution.exec(line.replaceAll(/"[^"]*"/g, "")) ?? [];
  return height ? { widthPx: Number(width), heightPx: Number(height) } : undefined;
};

/** A list of variants, rather than of pieces, none of it locked. */
export const isHlsMaster = (text: string): boolean =>
  text.startsWith("#EXTM3U") &&
  /^#EXT-X-STREAM-INF:/m.test(text) &&
  !/^#EXT-X-SESSION-KEY/m.test(text);

export const hlsSizes = (text: string) =>
  text
    .split("\n")
    .filter((line) => line.startsWith("#EXT-X-STREAM-INF:"))
    .flatMap((line) => sizeIn(line.slice("#EXT-X-STREAM-INF:".length)) ?? []);

/** The list without variants above what is needed. Sound, and variants of unknown height, stay. */
export function fitHls(text: string, fit: Fit): string {
  const target = targetOf(hlsSizes(text), fit);
  if (target === undefined) return text;
  let isLeftOut = false;
  return text
    .split("\n")
    .filter((line) => {
      if (streamLine.test(line)) {
        isLeftOut = (sizeIn(line.replace(streamLine, ""))?.heightPx ?? 0) > target;
        const leaves = isLeftOut;
        // The address of these is in the line itself.
        if (line.startsWith("#EXT-X-I-FRAME")) isLeftOut = false;
        return !leaves;
      }
      if (!isLeftOut) return true;
      // What stands between a variant and its address goes with it.
      if (line.trim() !== "" && !line.startsWith("#")) {
        isLeftOut = false;
        return false;
      }
      return line.startsWith("#EXT-X-MEDIA") || line.trim() === "";
    })
    .join("\n");
}
