import { inWords, type ScreenQuantity, sizeOf } from "../screen-numbers.ts";
import { useGrowth } from "./use-growth.ts";

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
