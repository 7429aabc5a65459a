import { type EstimatedTotals, estimateTotals } from "../event/emissions/estimate-totals.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { EstimateSection } from "./estimate-section.tsx";

type Props = LocaleProps & {
  totals: EstimatedTotals;
  keptLabel: (devices: number) => string;
};

/** How the emission figures of totals are calculated. */
export function TotalsSections({ t, format, totals, keptLabel }: Props) {
  const { kept, data } = estimateTotals(totals);
  return (
    <>
      {kept && (
        <EstimateSection
          t={t}
          format={format}
          label={keptLabel(kept.devices)}
          estimate={kept.estimate}
          formulas={kept.types.map(({ type, estimate }) => [t(`tally.event.${type}`), estimate])}
        />
      )}
      {data && (
        <EstimateSection
          t={t}
          format={format}
          label={t("tally.event.lessData", { size: format.bytes(data.bytes) })}
          estimate={data.estimate}
          formulas={[[undefined, data.estimate]]}
        />
      )}
    </>
  );
}
