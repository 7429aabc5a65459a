import { useEffect, useState } from "preact/hooks";
import { reportError } from "../platform/report-error.ts";

/**
 * The result of `read`, undefined until the first one. It is read again when the page becomes visible, when `inputs` change and
 * on `reread()`; `signal` is aborted once a result is no longer needed.
 */
export function useFreshValue<T>(
  read: (signal: AbortSignal) => Promise<T>,
  inputs: readonly unknown[],
): { value: T | undefined; reread: () => void } {
  const [value, setValue] = useState<T>();
  const [turn, setTurn] = useState(0);
  const reread = () => setTurn((last) => last + 1);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    read(signal)
      .then((result) => signal.aborted || setValue(() => result))
      .catch((error) => signal.aborted || reportError(error));
    return () => controller.abort();
  }, [turn, ...inputs]);
  useEffect(() => {
    const rereadIfVisible = () => document.visibilityState === "visible" && reread();
    document.addEventListener("visibilitychange", rereadIfVisible);
    // `visibilitychange` is not fired for a page restored from the back/forward cache, nor for a visible window that gets the focus.
    addEventListener("pageshow", rereadIfVisible);
    addEventListener("focus", rereadIfVisible);
    return () => {
      document.removeEventListener("visibilitychange", rereadIfVisible);
      removeEventListener("pageshow", rereadIfVisible);
      removeEventListener("focus", rereadIfVisible);
    };
  }, []);
  return { value, reread };
}
