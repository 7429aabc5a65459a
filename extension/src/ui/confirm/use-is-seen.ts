import { useEffect, useState } from "preact/hooks";
import { createSeenClock } from "../../platform/page/press-guard/seen-clock.ts";

const checkEveryMs = 100;

/** Whether the page has been in front for a while: a press that began on another window, such as a double click, is not about it. */
export function useIsSeen(readyMs = 500): boolean {
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    const clock = createSeenClock({ readyMs, maxPauseMs: readyMs });
    const check = () => {
      const nowMs = performance.now();
      clock.note(document.hasFocus() && document.visibilityState === "visible", nowMs);
      setIsSeen(clock.isReady(nowMs));
    };
    const timer = setInterval(check, checkEveryMs);
    return () => clearInterval(timer);
  }, []);
  return isSeen;
}
