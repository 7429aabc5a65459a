import type { Quantity } from "@digital-cleanup/text";

/** A rounded figure. `value` is the exact amount, for programs that read the page. */
export const Figure = ({
  id,
  value,
  number,
  unit,
}: Partial<Quantity> & { id?: string | undefined; value: bigint }) => (
  <p class="figure figure--middle">
    <data id={id} value={String(value)}>
      {number}
      {unit && <small> {unit}</small>}
    </data>
  </p>
);
