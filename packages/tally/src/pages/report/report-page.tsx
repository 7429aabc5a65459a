import { DetailsSection } from "./details-section.tsx";
import { DevicesPanel } from "./devices-panel.tsx";
import { FigureCards } from "./figure-cards.tsx";
import { Fold } from "./fold.tsx";
import { IndicatorsSection } from "./indicators-section.tsx";
import { MethodSection, OpenDataSection } from "./method-section.tsx";
import { NationalSection } from "./national-section.tsx";
import { ReportHead } from "./report-head.tsx";
import type { ReportProps } from "./report-props.ts";
import { leftOutSentences, statusText } from "./report-texts.ts";
import { Signature } from "./signature.tsx";

/** The report of an event's public figures: what counts first, the rest in folds. It fits on two printed pages. */
export const ReportPage = (props: ReportProps) => {
  const { t, event } = props;
  const isAuthority = event.organiser.kind === "authority";
  return (
    <article class="report flow flow--wide">
      <ReportHead {...props} />
      <DevicesPanel {...props} />
      <FigureCards {...props} />
      <p class="soft">{[statusText(props), ...leftOutSentences(props)].join(" ")}</p>
      <div class="folds">
        <Fold id="national" title={t("tally.report.national")} isPrinted>
          <NationalSection {...props} />
        </Fold>
        {isAuthority && (
          <Fold id="indicators" title={t("tally.report.indicators")} isPrinted>
            <IndicatorsSection {...props} />
          </Fold>
        )}
        <Fold id="details" title={t("tally.report.details")} isPrinted>
          <DetailsSection {...props} />
        </Fold>
        <Fold id="method" title={t("tally.report.method")}>
          <MethodSection {...props} />
        </Fold>
        <Fold id="open-data" title={t("tally.report.openData")}>
          <OpenDataSection {...props} />
        </Fold>
      </div>
      {isAuthority && <Signature t={t} />}
    </article>
  );
};
