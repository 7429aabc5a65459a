import {
  appearsAt,
  type Event,
  inLanguage,
  paths,
  type Published,
  type Rollup,
} from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { LocaleProps } from "../figures/figures.tsx";
import { rollupPageUrl, rollupTitle } from "../rollup/place-nav.tsx";
import { EmbedCount, EmbedFigures } from "./embed-figures.tsx";
import { EmbedFrame } from "./embed-frame.tsx";

type Props = LocaleProps & { basePath: string; event: Event; published: Published };

export const EventEmbed = ({ t, format, basePath, event, published }: Props) => {
  const { received } = published.participations;
  return (
    <EmbedFrame
      t={t}
      title={inLanguage(event.name, t.language)}
      context={
        <>
          <OthersText text={event.organiser.name} /> ·{" "}
          {format.dayRange(event.startsOn, event.endsOn)}
        </>
      }
      link={{
        href: `${basePath}${paths.eventPage(event.code)}?lang=${t.language}`,
        label: t("tally.embed.seeEvent"),
      }}
    >
      {event.isDemonstration && (
        <p>
          <span class="tag">{t("tally.event.demonstration")}</span>
        </p>
      )}
      {received > 0 && (
        <EmbedCount
          format={format}
          count={received}
          label={t("tally.event.figure.participations", { count: received })}
        />
      )}
      {!published.totals && <p class="small">{noFiguresReason(t, published)}</p>}
      <EmbedFigures
        t={t}
        format={format}
        totals={published.totals}
        collected={published.collected}
        k={published.k}
        isAtLeast={published.state === "open"}
      />
    </EmbedFrame>
  );
};

function noFiguresReason(t: LocaleProps["t"], { state, publication, k }: Published): string {
  if (state === "notStarted") return t("tally.event.startsSoon");
  if (state === "closed") return t("tally.embed.nothing");
  return publication === "atClose"
    ? t("tally.embed.atClose")
    : t("tally.embed.waiting", { appearsAt: appearsAt(k) });
}

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
