import { reloadVideo } from "./reload-video.ts";

/** One file of a video that the browser plays without a player. `heightPx` is 0 for sound alone. */
export type NativeSource = { url: string; heightPx: number };

const heightAttributes = ["size", "res", "data-res", "data-quality", "label", "title"];

/**
 * The playable files of a video whose heights the page states. Empty if the stated height of the playing file is wrong, because the
 * others cannot be trusted then.
 */
export function readNativeSources(video: HTMLVideoElement): NativeSource[] {
  if (!/^https?:/.test(video.currentSrc)) return [];
  const sources = Array.from(video.querySelectorAll("source"))
    .filter(({ type }) => type === "" || video.canPlayType(type) !== "")
    .map((source) => ({ url: source.src, heightPx: readHeight(source) }))
    .filter((source): source is NativeSource => source.heightPx !== undefined);
  const playing = sources.find(({ url }) => url === video.currentSrc);
  const isTrue = playing && Math.abs(playing.heightPx - video.videoHeight) <= playing.heightPx / 10;
  return isTrue ? sources : [];
}

function readHeight(source: HTMLSourceElement): number | undefined {
  if (source.type.startsWith("audio/")) return 0;
  for (const name of heightAttributes) {
    const height = parseHeight(source.getAttribute(name) ?? "");
    if (height !== undefined) return height;
  }
  return parseHeight(URL.parse(source.src)?.pathname.split("/").at(-1) ?? "");
}

/** Parses `720p`, `1280x720`, or a number alone. Other numbers may be a date or part of a name. */
export function parseHeight(text: string): number | undefined {
  const [, withP, afterWidth, alone] =
    /(?:^|\D)(\d{3,4})p(?:$|\W|_)|\d{3,4}[x×](\d{3,4})(?:$|\D)|^(\d{3,4})$/i.exec(text) ?? [];
  const height = Number(withP ?? afterWidth ?? alone);
  return height >= 100 && height <= 4320 ? height : undefined;
}

/** Continues with another file at the same position. */
export const switchSource = (video: HTMLVideoElement, url: string): Promise<unknown> =>
  reloadVideo(video, ({ seconds }) => {
    const seek = () => (video.currentTime = seconds);
    video.addEventListener("loadedmetadata", seek, { once: true });
    video.src = url;
  });
