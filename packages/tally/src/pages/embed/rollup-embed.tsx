import type { Rollup } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { rollupTitle } from "../rollup/place-nav.tsx";
import { rollupPageUrl } from "../rollup/rollup-links.ts";
import { EmbedCount, EmbedFigures } from "./embed-figures.tsx";
import { EmbedFrame } from "./embed-frame.tsx";

/** The figures of a territory for one year, for a frame in another site. */
export const RollupEmbed = ({
  t,
  format,
  basePath,
  rollup,
}: LocaleProps & { basePath: string; rollup: Rollup }) => {
  const { territory, year, events, totals, participations, collected } = rollup;
  return (
    <EmbedFrame
      t={t}
      title={rollupTitle({ t, format }, rollup)}
      context={t("tally.rollup.events", { count: events })}
      link={{
        href: rollupPageUrl(basePath, territory.codes, year, t.language),
        label: t("tally.embed.seeTerritory"),
      }}
    >
      {totals ? (
        <EmbedCount
          format={format}
          count={participations}
          label={t("tally.event.participationsPublished", { count: participations })}
        />
      ) : (
        <p class="small">
          {events > 0
            ? t("tally.rollup.withoutTotals")
            : t("tally.rollup.noEvents", { year: String(year) })}
        </p>
      )}
      <EmbedFigures t={t} format={format} totals={totals} collected={collected} />
    </EmbedFrame>
  );
};
