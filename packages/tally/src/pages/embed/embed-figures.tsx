import type { Collected, PublishedTotals } from "@digital-cleanup/challenge";
import { amountText, Breakdown, type LocaleProps, type Unit } from "../figures/figures.tsx";
import { readSplit, type Split } from "../figures/split.ts";
import { countDevices, sumDevices } from "../event/device-counts.tsx";
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
  const devices = sumDevices(countDevices(collected.devices));
  const grams = Number(collected.grams);
  if (!totals && devices === 0n && grams === 0) return null;
  return (
    <dl class="lines small">
      {totals && (
        <>
          <SplitLine
            {...{ t, format, k }}
            label={t("tally.embed.data")}
            split={readSplit(totals.bytes)}
            unit="bytes"
          />
          <SplitLine
            {...{ t, format, k }}
            label={t("tally.embed.files")}
            split={readSplit(totals.files)}
          />
          <SplitLine
            {...{ t, format, k }}
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
};

const SplitLine = ({ label, split, ...how }: LineProps) =>
  split && split.sum > 0n ? (
    <div>
      <dt>{label}</dt>
      <dd class="parts">
        <data value={String(split.sum)}>
          {amountText(how.format, how.unit ?? "count", split.sum)}
        </data>
        <Breakdown {...how} split={split} />
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
