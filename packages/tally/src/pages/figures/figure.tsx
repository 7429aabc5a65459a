import type { Quantity } from "@digital-cleanup/text";

/** A rounded figure. `value` is the exact amount, for programs that read the page. */
export const Figure = ({
  id,
  value,
  number,
  unit,
  size = "middle",
}: Partial<Quantity> & { id?: string | undefined; value: bigint; size?: string }) => (
  <p class={`figure figure--${size}`}>
    <data id={id} value={String(value)}>
      {number}
      {unit && <small> {unit}</small>}
    </data>
  </p>
);
