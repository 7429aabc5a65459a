/** Until where the video is buffered without a gap, from its current position on. */
export function bufferedUntilSeconds({ buffered, currentTime }: HTMLVideoElement): number {
  let seconds = currentTime;
  for (let range = 0; range < buffered.length; range += 1) {
    if (buffered.start(range) <= currentTime) seconds = Math.max(seconds, buffered.end(range));
  }
  return seconds;
}
