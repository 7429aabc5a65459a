import { useEffect, useState } from "preact/hooks";
import { reportError } from "../platform/report-error.ts";

/**
 * What `read` answers, `undefined` before it first did. It is read again whenever the page is looked at again, when
 * `inputs` change, and by calling `reread`.
 */
export function useFreshReading<T>(
  read: () => Promise<T>,
  inputs: readonly unknown[],
): { value: T | undefined; reread: () => void } {
  const [value, setValue] = useState<T>();
  const [turn, setTurn] = useState(0);
  const reread = () => setTurn((last) => last + 1);
  useEffect(() => {
    let isWanted = true;
    read()
      .then((answer) => isWanted && setValue(() => answer))
      .catch(reportError);
    return () => {
      isWanted = false;
    };
  }, [turn, ...inputs]);
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && reread();
    document.addEventListener("visibilitychange", look);
    // A page that comes out of the back/forward cache, and a window among several that were visible all along.
    addEventListener("pageshow", look);
    addEventListener("focus", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      removeEventListener("pageshow", look);
      removeEventListener("focus", look);
    };
  }, []);
  return { value, reread };
}
