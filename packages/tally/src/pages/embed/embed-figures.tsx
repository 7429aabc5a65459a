import type { Collected, PublishedTotals } from "@digital-cleanup/challenge";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { amountText, Breakdown, type LocaleProps, type Unit } from "../figures/figures.tsx";
import { countDevices, readSplit, type Split, sumDevices } from "../figures/published-amounts.ts";

/** The main figures for a small frame. Figures that are zero are left out. */
export function EmbedFigures({
  t,
  format,
  totals,
  collected,
  k,
  isAtLeast,
}: LocaleProps & {
  totals: PublishedTotals | null;
  collected: Collected;
  /** The event's K; undefined for sums over several events. */
  k?: number;
  /** Whether more contributions will be counted. */
  isAtLeast?: boolean;
}) {
  const devices = sumDevices(countDevices(collected.devices));
  const grams = Number(collected.grams);
  if (!totals && devices === 0n && grams === 0) return null;
  return (
    <dl class="lines small">
      {totals && (
        <>
          <SplitLine
            {...{ t, format, k, isAtLeast }}
            label={t("tally.embed.data")}
            split={readSplit(totals.bytes)}
            unit="bytes"
          />
          <SplitLine
            {...{ t, format, k, isAtLeast }}
            label={t("tally.embed.files")}
            split={readSplit(totals.files)}
          />
          <SplitLine
            {...{ t, format, k, isAtLeast }}
            label={t("tally.embed.announced")}
            split={readSplit(totals.devices)}
          />
        </>
      )}
      {devices > 0n && (
        <DeskLine
          label={t("tally.embed.collected")}
          number={format.number(devices)}
          how={t("tally.event.countedAtDesk")}
        />
      )}
      {grams > 0 && (
        <DeskLine
          label={t("tally.embed.weighed")}
          number={format.grams(grams)}
          how={t("tally.event.weighed")}
        />
      )}
    </dl>
  );
}

type LineProps = LocaleProps & {
  k: number | undefined;
  label: string;
  split: Split | undefined;
  unit?: Unit;
  isAtLeast: boolean | undefined;
};

const SplitLine = ({ label, split, isAtLeast, ...how }: LineProps) => {
  const { t, format, unit = "count" } = how;
  if (!split || split.sum === 0n) return null;
  const value = amountText(format, unit, split.sum);
  return (
    <div>
      <dt>{label}</dt>
      <dd class="parts">
        <data value={String(split.sum)}>
          {isAtLeast ? t("tally.event.atLeastValue", { value }) : value}
        </data>
        <Breakdown {...how} split={split} />
      </dd>
    </div>
  );
};

const DeskLine = ({ label, number, how }: { label: string; number: string; how: string }) => (
  <div>
    <dt>{label}</dt>
    <dd class="parts">
      {number}
      <BasisLabel basis="measured">{how}</BasisLabel>
    </dd>
  </div>
);

export const EmbedCount = ({
  format,
  count,
  label,
}: Pick<LocaleProps, "format"> & { count: number; label: string }) => (
  <p class="row row--tight row--base">
    <data class="figure figure--middle" value={count}>
      {format.number(count)}
    </data>
    <span class="small">{label}</span>
  </p>
);
