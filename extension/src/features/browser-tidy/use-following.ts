import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";

/** What `read` finds, read again whenever `watch` hears of a change; undefined until then. */
export function useFollowing<T>(
  read: () => Promise<T>,
  watch: (listener: () => void) => () => void,
): [found: T | undefined, reload: () => void] {
  const [found, setFound] = useState<T>();
  const reload = () => void read().then(setFound).catch(reportError);
  useEffect(() => {
    reload();
    return watch(reload);
  }, []);
  return [found, reload];
}
