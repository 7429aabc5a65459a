import { useEffect, useState } from "preact/hooks";

const isMotionReduced = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** A share that grows from 0 to 1 in this time and slows down; 1 at once if motion is reduced. */
export function useGrowth(durationMs: number): number {
  const [share, setShare] = useState(0);
  useEffect(() => {
    if (isMotionReduced()) return setShare(1);
    const startMs = performance.now();
    let frame = requestAnimationFrame(function grow(nowMs) {
      const time = Math.min(1, Math.max(0, (nowMs - startMs) / durationMs));
      setShare(1 - (1 - time) ** 3);
      if (time < 1) frame = requestAnimationFrame(grow);
    });
    return () => cancelAnimationFrame(frame);
  }, [durationMs]);
  return share;
}
