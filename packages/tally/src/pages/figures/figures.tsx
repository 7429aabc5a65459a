import type { Method } from "@digital-cleanup/challenge";
import type { Format, Quantity, Text } from "@digital-cleanup/text";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Figure } from "./figure.tsx";
import { notBrokenDown, type Split } from "./split.ts";

export type LocaleProps = { t: Text; format: Format };

const methods: readonly Method[] = ["measured", "declared"];

export type Unit = "count" | "bytes" | "grams";

/** An amount with its unit, in words. */
export function amountText(format: Format, unit: Unit, value: bigint): string {
  if (unit === "bytes") return format.bytes(value);
  return unit === "grams" ? format.grams(Number(value)) : format.number(value);
}

/** The same, with the number apart from its unit. */
export function amountParts(format: Format, unit: Unit, value: bigint): Partial<Quantity> {
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

/** A figure with its label above and its breakdown below. */
export const SplitFigure = ({
  id,
  label,
  split,
  ...breakdown
}: Omit<BreakdownProps, "split"> & {
  id?: string;
  label: string;
  /** Undefined if nothing of it was published. */
  split: Split | undefined;
}) => (
  <div>
    <dt class="small soft">{label}</dt>
    <dd class="flow flow--tight">
      {split ? (
        <>
          <Figure
            id={id}
            value={split.sum}
            {...amountParts(breakdown.format, breakdown.unit ?? "count", split.sum)}
          />
          <Breakdown {...breakdown} split={split} />
        </>
      ) : (
        <NotPublished t={breakdown.t} />
      )}
    </dd>
  </div>
);

/** In the place of a figure of which nothing was published. */
export const NotPublished = ({ t }: Pick<LocaleProps, "t">) => (
  <span class="soft">{t("tally.event.notPublished")}</span>
);
