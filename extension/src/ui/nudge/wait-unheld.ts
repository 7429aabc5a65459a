/** Something that goes by itself, unless somebody looks at it or works with it. */
export type Wait = { hold(why: string, isHeld: boolean): void; stop(): void };

/** Calls `end` after `waitMs` without any hold; each hold that ends begins the time again. */
export function waitUnheld(waitMs: number, end: () => void): Wait {
  const holds = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    clearTimeout(timer);
    if (holds.size === 0 && waitMs !== Infinity) timer = setTimeout(end, waitMs);
  };
  begin();
  return {
    hold(why, isHeld) {
      if (holds.has(why) === isHeld) return;
      if (isHeld) holds.add(why);
      else holds.delete(why);
      begin();
    },
    stop: () => clearTimeout(timer),
  };
}
