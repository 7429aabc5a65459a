/** Busy pages send hundreds of requests a second. A worker that crashes loses what arrived within this time. */
const pauseMs = 400;

export type When = "soon" | "now";

/** Runs `write` for all requests made during a pause after the previous run, and earlier if one of them cannot wait. */
export function createWriteSchedule(write: () => Promise<void>, onError: (error: unknown) => void) {
  let writing: Promise<void> = Promise.resolve();
  let next: { written: Promise<void>; start: () => void } | undefined;

  const schedule = () => {
    const { promise: due, resolve: start } = Promise.withResolvers<void>();
    const previous = writing;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void previous.then(() => (timer = setTimeout(start, pauseMs)));
    const written = Promise.all([previous, due]).then(() => {
      clearTimeout(timer);
      next = undefined;
      return write();
    });
    writing = written.catch(onError);
    return { written, start };
  };

  return {
    /** Resolves once the run is done. */
    request(when: When): Promise<void> {
      next ??= schedule();
      if (when === "now") next.start();
      return next.written;
    },
    flush: (): void => next?.start(),
  };
}
