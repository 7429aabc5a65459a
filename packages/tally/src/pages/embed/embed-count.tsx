import type { LocaleProps } from "../figures/figures.tsx";

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
