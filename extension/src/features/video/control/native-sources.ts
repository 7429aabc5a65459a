import { reload } from "./reload-video.ts";

/** One file of a video that the browser plays by itself. `heightPx` is 0 for sound alone. */
export type NativeSource = { url: string; heightPx: number };

const named = ["size", "res", "data-res", "data-quality", "label", "title"];

/** The files a page gives for one video that the browser can play, where it says how high each is and is right about the one that plays. */
export function nativeSources(video: HTMLVideoElement): NativeSource[] {
  if (!/^https?:/.test(video.currentSrc)) return [];
  const sources = Array.from(video.querySelectorAll("source"))
    .filter(({ type }) => type === "" || video.canPlayType(type) !== "")
    .map((source) => ({ url: source.src, heightPx: heightOf(source) }))
    .filter((source): source is NativeSource => source.heightPx !== undefined);
  const playing = sources.find(({ url }) => url === video.currentSrc);
  const isRight =
    playing && Math.abs(playing.heightPx - video.videoHeight) <= playing.heightPx / 10;
  return isRight ? sources : [];
}

function heightOf(source: HTMLSourceElement): number | undefined {
  if (source.type.startsWith("audio/")) return 0;
  for (const name of named) {
    const height = heightInText(source.getAttribute(name) ?? "");
    if (height !== undefined) return height;
  }
  return heightInText(URL.parse(source.src)?.pathname.split("/").at(-1) ?? "");
}

/** `720p`, `1280x720`, or nothing but the number. Other numbers may be a date or a name. */
export function heightInText(text: string): number | undefined {
  const [, p, by, alone] =
    /(?:^|\D)(\d{3,4})p(?:$|\W|_)|\d{3,4}[x×](\d{3,4})(?:$|\D)|^(\d{3,4})$/i.exec(text) ?? [];
  const height = Number(p ?? by ?? alone);
  return height >= 100 && height <= 4320 ? height : undefined;
}

/** Goes on with another file where this one was. */
export const switchSource = (video: HTMLVideoElement, url: string): Promise<unknown> =>
  reload(video, ({ seconds }) => {
    const seek = () => (video.currentTime = seconds);
    video.addEventListener("loadedmetadata", seek, { once: true });
    video.src = url;
  });
