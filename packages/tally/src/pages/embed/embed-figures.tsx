import type { Collected, PublishedTotals } from "@digital-cleanup/challenge";
import { Breakdown, type LocaleProps } from "../figures/figures.tsx";
import { readSplit, type Split } from "../figures/split.ts";
import { countDevices } from "../event/device-counts.tsx";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";

/** The main figures for a small frame. Figures that are zero are left out. */
export function EmbedFigures({
  t,
  format,
  totals,
  collected,
  k,
}: LocaleProps & {
  totals: PublishedTotals | null;
  collected: Collected;
  /** The event's K; undefined for sums over several events. */
  k?: number;
}) {
  const devices = countDevices(collected.devices).reduce(
    (sum, { working, broken }) => sum + working + broken,
    0n,
  );
  const grams = Number(collected.grams);
  if (!totals && devices === 0n && grams === 0) return null;
  return (
    <dl class="lines small">
      {totals && (
        <>
          <SplitLine
            t={t}
            k={k}
            label={t("tally.embed.data")}
            split={readSplit(totals.bytes)}
            formatValue={format.bytes}
          />
          <SplitLine
            t={t}
            k={k}
            label={t("tally.embed.files")}
            split={readSplit(totals.files)}
            formatValue={format.number}
          />
          <SplitLine
            t={t}
            k={k}
            label={t("tally.embed.announced")}
            split={readSplit(totals.devices)}
            formatValue={format.number}
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

const SplitLine = ({
  t,
  k,
  label,
  split,
  formatValue,
}: Pick<LocaleProps, "t"> & {
  k: number | undefined;
  label: string;
  split: Split | undefined;
  formatValue: (value: bigint) => string;
}) =>
  split && split.sum > 0n ? (
    <div>
      <dt>{label}</dt>
      <dd class="parts">
        <data value={String(split.sum)}>{formatValue(split.sum)}</data>
        <Breakdown t={t} k={k} split={split} formatValue={formatValue} />
      </dd>
    </div>
  ) : null;

const DeskLine = ({ label, number, how }: { label: string; number: string; how: string }) => (
  <div>
    <dt>{label}</dt>
    <dd class="parts">
      {number}
      <BasisLabel basis="measured">{how}</BasisLabel>
    </dd>
  </div>
);

/** The number of participations that the figures below include. */
export const EmbedCount = ({
  t,
  format,
  participations,
}: LocaleProps & { participations: number }) => (
  <p class="row row--tight row--base">
    <data class="figure figure--middle" value={participations}>
      {format.number(participations)}
    </data>
    <span class="small">{t("tally.event.participationsPublished", { count: participations })}</span>
  </p>
);
