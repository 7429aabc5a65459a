import { DataTable } from "../figures/data-table.tsx";
import { Facts } from "../figures/facts.tsx";
import { ExcludedNotes, NoFigures } from "../event/state-notes.tsx";
import { DeskSection } from "./desk-section.tsx";
import { TotalsSection } from "./totals-section.tsx";
import { IndicatorsSection } from "./indicators-section.tsx";
import { MethodSection } from "./method-section.tsx";
import { NationalSection } from "./national-section.tsx";
import { ReportHead } from "./report-head.tsx";
import type { ReportProps, SectionProps } from "./report-props.ts";

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

/** The number of participations, which the tally counts, and of people, which the organiser declares. */
const PeopleSection = ({ t, format, published }: SectionProps) => {
  const { totals, participations, declaredByOrganiser: declared } = published;
  const declaredCount = (count: number | undefined) =>
    count === undefined ? (
      <span class="soft">{t("tally.report.notTyped")}</span>
    ) : (
      <>
        <b>{format.number(count)}</b> <span class="tiny soft">{t("tally.report.typed")}</span>
      </>
    );
  const received = totals ? (
    <b>{format.number(participations.published)}</b>
  ) : (
    <span class="soft">{t("tally.report.notPublished")}</span>
  );
  return (
    <section class="flow flow--tight" aria-labelledby="people">
      <h2 id="people">{t("tally.report.people")}</h2>
      <Facts
        class="facts"
        rows={[
          [t("tally.report.participations"), received],
          [t("tally.report.peopleActing"), declaredCount(declared?.peopleActing)],
          [t("tally.report.peopleReached"), declaredCount(declared?.peopleReached)],
        ]}
      />
      <p class="tiny soft">{t("tally.report.participationsNote")}</p>
    </section>
  );
};

const fields = ["files", "emails", "apps"] as const;

/** The amounts that the organiser counted by hand; empty if there are none. */
function HandCountSection({ t, format, published }: SectionProps) {
  const declared = published.declaredByOrganiser ?? {};
  const rows = fields.flatMap((field) => {
    const count = declared[field];
    return count === undefined ? [] : [[t(`tally.event.${field}`), format.number(count)]];
  });
  if (declared.bytes !== undefined) {
    rows.unshift([t("tally.event.data"), format.bytes(BigInt(declared.bytes))]);
  }
  if (rows.length === 0) return null;
  return (
    <section class="flow flow--tight" aria-labelledby="by-hand">
      <h2 id="by-hand">{t("tally.report.byHand")}</h2>
      <DataTable
        t={t}
        aria-labelledby="by-hand"
        columns={[t("tally.report.figure"), t("tally.report.count")]}
        rows={rows}
      />
      <p class="tiny soft">{t("tally.report.byHandNote")}</p>
    </section>
  );
}
