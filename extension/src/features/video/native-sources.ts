/** One file of a video that the browser plays by itself. `heightPx` is 0 for sound alone. */
export type NativeSource = { url: string; heightPx: number };

const named = ["size", "res", "data-res", "data-quality", "label", "title"];
const loadWaitMs = 10_000;

/** The files a page gives for one video, where it says how high each is: plyr's `size`, or a name such as `720p`. */
export function nativeSources(video: HTMLVideoElement): NativeSource[] {
  if (!/^https?:/.test(video.currentSrc)) return [];
  const sources = Array.from(video.querySelectorAll("source"), (source) => ({
    url: source.src,
    heightPx: source.type.startsWith("audio/") ? 0 : heightOf(source),
  })).filter((source): source is NativeSource => source.heightPx !== undefined);
  return sources.some(({ url }) => url === video.currentSrc) ? sources : [];
}

function heightOf(source: HTMLSourceElement): number | undefined {
  const texts = [...named.map((name) => source.getAttribute(name)), fileOf(source.src)];
  for (const text of texts) {
    const height = Number(/(?:^|\D)(\d{3,4})(?:p|$|\D)/i.exec(text ?? "")?.[1]);
    if (height >= 100 && height <= 4320) return height;
  }
  return undefined;
}

const fileOf = (url: string): string => URL.parse(url)?.pathname.split("/").at(-1) ?? "";

/** Goes on with another file where this one was. */
export async function switchSource(video: HTMLVideoElement, url: string): Promise<void> {
  const { currentTime, paused, playbackRate } = video;
  const loaded = new Promise((resolve) => {
    video.addEventListener("loadedmetadata", resolve, { once: true });
    setTimeout(resolve, loadWaitMs);
  });
  video.src = url;
  await loaded;
  video.currentTime = currentTime;
  video.playbackRate = playbackRate;
  if (!paused) await video.play();
}
