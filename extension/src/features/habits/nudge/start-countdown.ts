export type Countdown = {
  /** Pauses the countdown for a reason, or ends that pause. */
  hold(reason: string, isHeld: boolean): void;
  stop(): void;
};

/** Calls `end` after `afterMs` without a hold. The countdown restarts whenever the last hold ends. */
export function startCountdown(afterMs: number, end: () => void): Countdown {
  const holds = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const restart = () => {
    clearTimeout(timer);
    if (holds.size === 0 && afterMs !== Infinity) timer = setTimeout(end, afterMs);
  };
  restart();
  return {
    hold(reason, isHeld) {
      if (holds.has(reason) === isHeld) return;
      if (isHeld) holds.add(reason);
      else holds.delete(reason);
      restart();
    },
    stop: () => clearTimeout(timer),
  };
}
