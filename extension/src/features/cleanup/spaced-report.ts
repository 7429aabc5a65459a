/**
 * Passes values on at most every `everyMs`, first after that time. Of several the last one is passed on, also if none follows: a
 * number that stood still would be an old one.
 */
export function createSpacedReport<T>(report: (value: T) => void, everyMs: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: T;
  return {
    add: (value: T) => {
      last = value;
      timer ??= setTimeout(() => {
        timer = undefined;
        report(last);
      }, everyMs);
    },
    /** What was added and not yet passed on is dropped. */
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
