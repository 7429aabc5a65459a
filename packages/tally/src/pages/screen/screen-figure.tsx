import type { ScreenQuantity } from "./screen-numbers.ts";

type Props = ScreenQuantity & { id: string; value: bigint; class?: string };

/** A figure of the screen; `value` is the exact one. */
export const ScreenFigure = ({ id, value, number, unit, class: name = "" }: Props) => (
  <p class={`figure ${name}`}>
    <data id={id} value={String(value)}>
      {number}
      {unit && <small> {unit}</small>}
    </data>
  </p>
);
