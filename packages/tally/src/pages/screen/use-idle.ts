import { useEffect, useState } from "preact/hooks";

const shownForMs = 3000;

/** Whether the pointer has rested and the focus has stayed for a while, so that controls may hide. */
export function useIdle(): boolean {
  const [isShown, setShown] = useState(true);
  useEffect(() => {
    const stopped = new AbortController();
    const { signal } = stopped;
    let timer: ReturnType<typeof setTimeout>;
    const show = () => {
      clearTimeout(timer);
      setShown(true);
      timer = setTimeout(() => setShown(false), shownForMs);
    };
    for (const type of ["pointermove", "pointerdown", "focusin"] as const) {
      document.addEventListener(type, show, { signal });
    }
    show();
    return () => {
      clearTimeout(timer);
      stopped.abort();
    };
  }, []);
  return !isShown;
}
