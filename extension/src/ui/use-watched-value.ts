import { useEffect, useState } from "preact/hooks";
import { reportError } from "../platform/report-error.ts";

/** Calls `listener` at each change. Returns a function that stops it. */
type Watch = (listener: () => void) => () => void;

/**
 * The value of `read`, read again on `reload()`, at each change that one of `watches` reports and when `inputs` change; `undefined`
 * until it is read.
 */
export function useWatchedValue<T>(
  read: () => Promise<T>,
  watches: readonly Watch[] = [],
  inputs: readonly unknown[] = [],
): [value: T | undefined, reload: () => void] {
  const [value, setValue] = useState<T>();
  const reload = () => void read().then(setValue).catch(reportError);
  useEffect(() => {
    reload();
    const stops = watches.map((watch) => watch(reload));
    return () => {
      for (const stop of stops) stop();
    };
  }, inputs);
  return [value, reload];
}
