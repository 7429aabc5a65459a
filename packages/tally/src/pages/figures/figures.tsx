import type { AmountsSum, Method, TotalsSum } from "@digital-cleanup/challenge";
import type { Format, Quantity, Text } from "@digital-cleanup/text";
import { BasisLabel } from "@digital-cleanup/ui/basis-label.tsx";

export type LocaleProps = { t: Text; format: Format };

/** The exact measured and declared amounts of one quantity. */
export type Split = { measured: bigint; declared: bigint };

export const splitByMethod = (totals: TotalsSum, read: (amounts: AmountsSum) => string): Split => ({
  measured: BigInt(read(totals.measured)),
  declared: BigInt(read(totals.declared)),
});

export const addSplits = (splits: readonly Split[]): Split => ({
  measured: splits.reduce((sum, { measured }) => sum + measured, 0n),
  declared: splits.reduce((sum, { declared }) => sum + declared, 0n),
});

const methods: readonly Method[] = ["measured", "declared"];

/** Labels with the measured and the declared amount; zero amounts are left out. */
export const MethodLabels = ({
  t,
  split,
  formatValue,
}: Pick<LocaleProps, "t"> & { split: Split; formatValue: (value: bigint) => string }) => (
  <>
    {methods
      .filter((method) => split[method] > 0n)
      .map((method) => (
        <BasisLabel key={method} basis={method}>
          {t(`tally.event.${method}`, { number: formatValue(split[method]) })}
        </BasisLabel>
      ))}
  </>
);

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

/** A figure with its label above and its measured and declared amounts below. */
export const SplitFigure = ({
  id,
  t,
  label,
  split,
  formatParts,
  formatValue,
}: Pick<LocaleProps, "t"> & {
  id?: string | undefined;
  label: string;
  split: Split;
  formatParts: (value: bigint) => Partial<Quantity>;
  formatValue: (value: bigint) => string;
}) => (
  <div>
    <dt class="small soft">{label}</dt>
    <dd class="flow flow--tight">
      <Figure
        id={id}
        value={split.measured + split.declared}
        {...formatParts(split.measured + split.declared)}
      />
      <MethodLabels t={t} split={split} formatValue={formatValue} />
    </dd>
  </div>
);
