const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** About how many seconds the rest of the steps takes, if this machine is as slow in all of them as it has been so far. */
export function secondsLeft(options: {
  /** Of each step. */
  usualSeconds: readonly number[];
  /** The index of the step under way. */
  step: number;
  stepSeconds: number;
  /** Of all steps until now. */
  elapsedSeconds: number;
}): number {
  const { usualSeconds, step, stepSeconds, elapsedSeconds } = options;
  const usualBefore = sum(usualSeconds.slice(0, step));
  const paceBefore = usualBefore > 0 ? (elapsedSeconds - stepSeconds) / usualBefore : 1;
  // A step that takes longer than expected slows the estimate down, too.
  const pace = Math.max(paceBefore, stepSeconds / usualSeconds[step]!);
  return pace * sum(usualSeconds.slice(step)) - stepSeconds;
}
