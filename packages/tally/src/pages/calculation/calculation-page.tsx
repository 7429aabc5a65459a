import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { PublishedTotals } from "@digital-cleanup/challenge";
import { dataSetVersion } from "@digital-cleanup/footprint";
import type { LocaleProps } from "../figures/figures.tsx";
import { TotalsSections } from "./totals-sections.tsx";

type Props = LocaleProps & { name: string; totals: PublishedTotals; eventUrl: string };

/** How the emission figures of an event are calculated: inputs, assumptions and sources. */
export const CalculationPage = ({ t, format, name, totals, eventUrl }: Props) => {
  return (
    <>
      <div class="flow flow--tight">
        <h1>{t("common.how")}</h1>
        <p class="lead">
          <a href={eventUrl}>
            <OthersText text={name} />
          </a>
        </p>
        <p>{t("tally.event.notMeasured", { dataSet: dataSetVersion })}</p>
      </div>
      <TotalsSections
        t={t}
        format={format}
        totals={totals}
        keptLabel={(count) => t("tally.event.keptLonger", { count })}
      />
    </>
  );
};
