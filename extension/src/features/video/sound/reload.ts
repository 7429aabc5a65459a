const longestMs = 10_000;

/** Goes on with what `load` loads; browsers stop what is loaded anew, and forget its pace. False where nothing came. */
export async function reload(
  media: HTMLVideoElement,
  load: (seconds: number) => unknown,
  seconds: number = media.currentTime,
): Promise<boolean> {
  const { paused, playbackRate } = media;
  const isLoaded = new Promise<boolean>((resolve) => {
    media.addEventListener("loadedmetadata", () => resolve(true), { once: true });
    setTimeout(resolve, longestMs, false);
  });
  await load(seconds);
  if (!(await isLoaded)) return false;
  media.playbackRate = playbackRate;
  // Where the player loads once more by itself, the first of its plays is broken off.
  if (!paused) media.play().catch(() => {});
  return true;
}
