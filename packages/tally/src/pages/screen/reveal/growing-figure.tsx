import { useEffect, useState } from "preact/hooks";
import { inWords, type ScreenQuantity, sizeOf } from "../screen-numbers.ts";

type Props = { id: string; value: bigint; quantity: ScreenQuantity; durationMs: number };

/** A figure that grows to its value. Screen readers get the value only. */
export function GrowingFigure({ id, value, quantity, durationMs }: Props) {
  const { number, unit, partOf } = quantity;
  const share = useGrowth(durationMs);
  return (
    <p class={`figure figure--reveal figure--${sizeOf(quantity)}`}>
      <data id={id} value={String(value)} data-shown={share === 1 ? "whole" : "part"}>
        <span class="hidden">{inWords(quantity)}</span>
        <span class="grows" aria-hidden="true">
          {/* It holds the width, so that the digits stay in their places. */}
          <span>{number}</span>
          <span>{partOf(share)}</span>
        </span>
        {unit && <small aria-hidden="true"> {unit}</small>}
      </data>
    </p>
  );
}

const isMotionReduced = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** A share that grows from 0 to 1 in this time and slows down; 1 at once if motion is reduced. */
function useGrowth(durationMs: number): number {
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
