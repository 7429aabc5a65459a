import { useEffect, useRef, useState } from "preact/hooks";

const shownForMs = 10_000;

/** Whether a contribution has just arrived. Their number is public at once, unlike their figures. */
export function useArrival(received: number): boolean {
  const known = useRef(received);
  const [isRecent, setRecent] = useState(false);
  useEffect(() => {
    const hasArrived = received > known.current;
    known.current = received;
    if (!hasArrived) return;
    setRecent(true);
    const timer = setTimeout(() => setRecent(false), shownForMs);
    return () => clearTimeout(timer);
  }, [received]);
  return isRecent;
}
