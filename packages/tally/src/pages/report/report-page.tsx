import { ExcludedNotes, NoFigures } from "../event/state-notes.tsx";
import { DeskSection } from "./desk-section.tsx";
import { TotalsSection } from "./totals-section.tsx";
import { HandCountSection } from "./hand-count-section.tsx";
import { IndicatorsSection } from "./indicators-section.tsx";
import { MethodSection } from "./method-section.tsx";
import { NationalSection } from "./national-section.tsx";
import { PeopleSection } from "./people-section.tsx";
import { ReportHead } from "./report-head.tsx";
import type { ReportProps } from "./report-props.ts";

/** The report of an event's public figures, which fits on two printed pages. */
export const ReportPage = (props: ReportProps) => {
  const { t, format, event, published } = props;
  const { totals } = published;
  return (
    <article class="report flow flow--wide">
      <ReportHead {...props} />
      <PeopleSection t={t} format={format} published={published} />
      {totals ? (
        <TotalsSection {...props} totals={totals} />
      ) : (
        <NoFigures t={t} format={format} event={event} published={published} />
      )}
      <HandCountSection t={t} format={format} published={published} />
      <ExcludedNotes t={t} published={published} />
      <DeskSection t={t} format={format} published={published} />
      <NationalSection t={t} format={format} published={published} />
      <IndicatorsSection t={t} format={format} event={event} published={published} />
      <MethodSection {...props} />
    </article>
  );
};
