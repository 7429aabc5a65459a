import type { Published } from "@digital-cleanup/challenge";
import { useEffect, useRef } from "preact/hooks";

/** An event that many people contribute to changes each second, and its view lists each batch. */
const delayMs = 60_000;

/** Reloads the organiser's view a moment after the public state has changed, for what only that view contains. */
export function useRefreshAfterChange(published: Published, refresh: () => void): void {
  const isDue = useRef(false);
  useEffect(() => {
    if (isDue.current) return;
    isDue.current = true;
    setTimeout(() => {
      isDue.current = false;
      refresh();
    }, delayMs);
  }, [published]);
}
