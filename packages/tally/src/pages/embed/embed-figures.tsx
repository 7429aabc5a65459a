import type { Collected, TotalsSum } from "@digital-cleanup/challenge";
import {
  addSplits,
  MethodLabels,
  type Split,
  splitByMethod,
  type LocaleProps,
} from "../figures/figures.tsx";
import { countDevices } from "../event/device-counts.tsx";
import { BasisLabel } from "@digital-cleanup/ui/basis-label.tsx";

/** The main figures for a small frame. Figures that are zero are left out. */
export function EmbedFigures({
  t,
  format,
  totals,
  collected,
}: LocaleProps & { totals: TotalsSum | null; collected: Collected }) {
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
            label={t("tally.embed.data")}
            split={splitByMethod(totals, ({ bytes }) => bytes)}
            formatValue={format.bytes}
          />
          <SplitLine
            t={t}
            label={t("tally.embed.files")}
            split={splitByMethod(totals, ({ files }) => files)}
            formatValue={format.number}
          />
          <SplitLine
            t={t}
            label={t("tally.embed.announced")}
            split={announced(totals)}
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

const announced = (totals: TotalsSum): Split =>
  addSplits(
    countDevices(totals.measured.devices, totals.declared.devices).flatMap(({ type }) =>
      (["working", "broken"] as const).map((state) =>
        splitByMethod(totals, ({ devices }) => devices[type]?.[state] ?? "0"),
      ),
    ),
  );

const SplitLine = ({
  t,
  label,
  split,
  formatValue,
}: Pick<LocaleProps, "t"> & {
  label: string;
  split: Split;
  formatValue: (value: bigint) => string;
}) => {
  const sum = split.measured + split.declared;
  return sum === 0n ? null : (
    <div>
      <dt>{label}</dt>
      <dd class="parts">
        <data value={String(sum)}>{formatValue(sum)}</data>
        <MethodLabels t={t} split={split} formatValue={formatValue} />
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
