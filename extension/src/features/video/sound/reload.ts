const longestMs = 10_000;

/** Goes on where the film was with what `load` loads; browsers stop what is loaded anew, and forget its pace. */
export async function reload(
  media: HTMLVideoElement,
  load: (seconds: number) => unknown,
): Promise<boolean> {
  const { currentTime, paused, playbackRate } = media;
  const isLoaded = new Promise<boolean>((resolve) => {
    media.addEventListener("loadedmetadata", () => resolve(true), { once: true });
    setTimeout(resolve, longestMs, false);
  });
  await load(currentTime);
  if (!(await isLoaded)) return false;
  media.playbackRate = playbackRate;
  if (!paused) await media.play();
  return true;
}
