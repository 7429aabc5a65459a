import type { Method } from "@digital-cleanup/challenge";
import type { Format, Quantity, Text } from "@digital-cleanup/text";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import type { ComponentChildren } from "preact";
import { notBrokenDown, type Split } from "./published-amounts.ts";

export type LocaleProps = { t: Text; format: Format };

const methods: readonly Method[] = ["measured", "declared"];

export type Unit = "count" | "bytes" | "grams";

/** An amount with its unit, in words. */
export function amountText(format: Format, unit: Unit, value: bigint): string {
  if (unit === "bytes") return format.bytes(value);
  return unit === "grams" ? format.grams(Number(value)) : format.number(value);
}

/** The same, with the number apart from its unit. */
export function amountParts(
  format: Format,
  unit: Unit,
  value: bigint,
): Omit<Quantity, "unit"> & Partial<Quantity> {
  if (unit === "bytes") return format.bytesParts(value);
  return unit === "grams" ? format.gramsParts(Number(value)) : { number: format.number(value) };
}

type BreakdownProps = LocaleProps & {
  split: Split;
  unit?: Unit;
  /** The event's K; undefined for sums over several events. */
  k?: number | undefined;
};

/** The measured, the declared and the remaining amount; zero amounts are left out. */
export function Breakdown({ t, format, split, k, unit = "count" }: BreakdownProps) {
  const rest = notBrokenDown(split);
  return (
    <>
      {methods
        .filter((method) => split[method] > 0n)
        .map((method) => (
          <BasisLabel key={method} basis={method}>
            {t(`tally.event.${method}`, { number: amountText(format, unit, split[method]) })}
          </BasisLabel>
        ))}
      {rest > 0n && (
        <span class="tiny soft">
          {rest === split.sum && k !== undefined
            ? t("tally.event.detailFrom", { k })
            : t("tally.event.notBrokenDown", { number: amountText(format, unit, rest) })}
        </span>
      )}
    </>
  );
}

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

export type Fact = readonly [label: ComponentChildren, value: ComponentChildren];

/** Labels and their values. What has no value is left out. */
export const Facts = ({ class: name, rows }: { class: string; rows: readonly Fact[] }) => (
  <dl class={name}>
    {rows.map(
      ([label, value], index) =>
        value !== undefined && (
          <div key={index}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
    )}
  </dl>
);
