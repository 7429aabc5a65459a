/** Where the film that is there ends, from where it plays. */
export function playableToSeconds({ buffered, currentTime }: HTMLVideoElement): number {
  let seconds = currentTime;
  for (let range = 0; range < buffered.length; range += 1) {
    if (buffered.start(range) <= currentTime) seconds = Math.max(seconds, buffered.end(range));
  }
  return seconds;
}
