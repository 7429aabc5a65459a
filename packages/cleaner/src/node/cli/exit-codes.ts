/** `partly`: some files stayed or could not be read; `wrong`: invalid arguments; `stopped`: by Ctrl-C. */
export const exitCodes = { done: 0, partly: 1, wrong: 2, stopped: 130 } as const;

export type Ended = {
  isComplete: boolean;
  unreadable?: readonly string[];
  aside?: { refused: readonly unknown[] } | undefined;
};

/** The code for a report; `isStopped` if the person has stopped the command. */
export function exitCodeOf(
  { isComplete, unreadable = [], aside }: Ended,
  isStopped: boolean,
): number {
  if (!isComplete || isStopped) return exitCodes.stopped;
  const isPartly = unreadable.length > 0 || (aside?.refused.length ?? 0) > 0;
  return isPartly ? exitCodes.partly : exitCodes.done;
}
