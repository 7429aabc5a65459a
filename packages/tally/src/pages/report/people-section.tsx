import type { SectionProps } from "./report-props.ts";

/** The number of participations, which the tally counts, and of people, which the organiser declares. */
export const PeopleSection = ({ t, format, published }: SectionProps) => {
  const { totals, participations, declaredByOrganiser: declared } = published;
  const declaredCount = (count: number | undefined) =>
    count === undefined ? (
      <span class="soft">{t("tally.report.notTyped")}</span>
    ) : (
      <>
        <b>{format.number(count)}</b> <span class="tiny soft">{t("tally.report.typed")}</span>
      </>
    );
  return (
    <section class="flow flow--tight" aria-labelledby="people">
      <h2 id="people">{t("tally.report.people")}</h2>
      <dl class="facts">
        <div>
          <dt>{t("tally.report.participations")}</dt>
          <dd>
            {totals ? (
              <b>{format.number(participations.published)}</b>
            ) : (
              <span class="soft">{t("tally.report.notPublished")}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t("tally.report.peopleActing")}</dt>
          <dd>{declaredCount(declared?.peopleActing)}</dd>
        </div>
        <div>
          <dt>{t("tally.report.peopleReached")}</dt>
          <dd>{declaredCount(declared?.peopleReached)}</dd>
        </div>
      </dl>
      <p class="tiny soft">{t("tally.report.participationsNote")}</p>
    </section>
  );
};
