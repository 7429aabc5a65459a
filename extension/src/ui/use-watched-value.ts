import { useEffect, useState } from "preact/hooks";
import { reportError } from "../platform/report-error.ts";

/** The value of `read`, read again on `reload()` and at each change that `watch` reports; `undefined` until it is read. */
export function useWatchedValue<T>(
  read: () => Promise<T>,
  watch?: (listener: () => void) => () => void,
): [value: T | undefined, reload: () => void] {
  const [value, setValue] = useState<T>();
  const reload = () => void read().then(setValue).catch(reportError);
  useEffect(() => {
    reload();
    return watch?.(reload);
  }, []);
  return [value, reload];
}
