import type { Rollup } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { Wave } from "../layout/wave.tsx";
import { rollupTitle } from "./place-nav.tsx";

/** The territory and year with the number of events and participations. */
export function RollupHero({ t, format, rollup }: LocaleProps & { rollup: Rollup }) {
  const { events, eventsWithTotals, totals, participations, year } = rollup;
  const without = totals ? "onlyTogether" : "withoutTotals";
  return (
    <div class="hero flow flow--wide">
      <h1>{rollupTitle({ t, format }, rollup)}</h1>
      {events === 0 ? (
        <p class="lead">{t("tally.rollup.noEvents", { year: String(year) })}</p>
      ) : (
        <div class="row">
          {totals && (
            <p class="figure figure--hero">
              <data value={participations}>{format.number(participations)}</data>
            </p>
          )}
          <p class="hero__count">
            {totals && (
              <>
                <b>{t("tally.event.participationsPublished", { count: participations })}</b>
                <br />
              </>
            )}
            {t("tally.rollup.events", { count: events })}.{" "}
            {eventsWithTotals > 0
              ? t("tally.rollup.withTotals", { count: eventsWithTotals })
              : t(`tally.rollup.${without}`)}
            <br />
            <span class="small soft">{t("tally.rollup.onlyPublished")}</span>
          </p>
        </div>
      )}
      <Wave />
    </div>
  );
}
