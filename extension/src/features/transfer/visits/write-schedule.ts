/**
 * How long a change waits after the previous write, for others to be written with it. A worker that crashes loses what arrived within
 * this time. `later` is longer than an observer waits to announce its page: requests are then written once, with their visit.
 */
const pausesMs = { soon: 400, later: 1200 };

export type When = "now" | keyof typeof pausesMs;

/** Runs `write` for all requests made during a pause after the previous run, and earlier if one of them cannot wait as long. */
export function createWriteSchedule(write: () => Promise<void>, onError: (error: unknown) => void) {
  let writing: Promise<void> = Promise.resolve();
  let next: ReturnType<typeof schedule> | undefined;

  const schedule = () => {
    const { promise: due, resolve: start } = Promise.withResolvers<void>();
    const previous = writing;
    const timers = new Map<When, ReturnType<typeof setTimeout> | undefined>();
    const startWithin = (when: keyof typeof pausesMs) => {
      if (timers.has(when)) return;
      timers.set(when, undefined);
      void previous.then(() => timers.set(when, setTimeout(start, pausesMs[when])));
    };
    const written = Promise.all([previous, due]).then(() => {
      for (const timer of timers.values()) clearTimeout(timer);
      next = undefined;
      return write();
    });
    writing = written.catch(onError);
    return { written, start, startWithin };
  };

  return {
    /** Resolves once the run is done. */
    request(when: When): Promise<void> {
      next ??= schedule();
      if (when === "now") next.start();
      else next.startWithin(when);
      return next.written;
    },
    flush: (): void => next?.start(),
  };
}
