import type { Method } from "@digital-cleanup/challenge";
import type { Format, Quantity, Text } from "@digital-cleanup/text";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Figure } from "./figure.tsx";
import { notBrokenDown, type Split } from "./split.ts";

export type LocaleProps = { t: Text; format: Format };

const methods: readonly Method[] = ["measured", "declared"];

type BreakdownProps = Pick<LocaleProps, "t"> & {
  split: Split;
  /** The event's K; undefined for sums over several events. */
  k?: number | undefined;
  formatValue: (value: bigint) => string;
};

/** The measured, the declared and the remaining amount; zero amounts are left out. */
export function Breakdown({ t, split, k, formatValue }: BreakdownProps) {
  const rest = notBrokenDown(split);
  return (
    <>
      {methods
        .filter((method) => split[method] > 0n)
        .map((method) => (
          <BasisLabel key={method} basis={method}>
            {t(`tally.event.${method}`, { number: formatValue(split[method]) })}
          </BasisLabel>
        ))}
      {rest > 0n && (
        <span class="tiny soft">
          {rest === split.sum && k !== undefined
            ? t("tally.event.detailFrom", { k })
            : t("tally.event.notBrokenDown", { number: formatValue(rest) })}
        </span>
      )}
    </>
  );
}

/** A figure with its label above and its breakdown below. */
export const SplitFigure = ({
  id,
  label,
  formatParts,
  split,
  ...breakdown
}: Omit<BreakdownProps, "split"> & {
  id?: string | undefined;
  label: string;
  /** Undefined if nothing of it was published. */
  split: Split | undefined;
  formatParts: (value: bigint) => Partial<Quantity>;
}) => (
  <div>
    <dt class="small soft">{label}</dt>
    <dd class="flow flow--tight">
      {split ? (
        <>
          <Figure id={id} value={split.sum} {...formatParts(split.sum)} />
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
