import { appearsAt, type Event, type Published } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";

type Props = LocaleProps & { event: Event; published: Published };

/** Explains why no figures are published yet, and when they will be. */
export function NoFigures({ t, format, event, published }: Props) {
  const { state, publication, k } = published;
  if (state === "notStarted") {
    const [from, to] = [event.startsOn, event.endsOn].map(format.day) as [string, string];
    return (
      <Card title={t("tally.event.startsSoon")}>
        <p>{t("tally.event.startsOn", { from, to })}</p>
      </Card>
    );
  }
  if (state === "closed") {
    return (
      <Card title={t("tally.event.nothingTitle")}>
        <p>{t("tally.event.nothingReason", { k })}</p>
      </Card>
    );
  }
  if (publication === "atClose") {
    return (
      <Card title={t("tally.event.atCloseTitle")}>
        <p>{t("tally.event.atCloseReason", { k })}</p>
      </Card>
    );
  }
  return (
    <Card title={t("tally.event.waitingTitle")}>
      <p>{t("tally.event.waitingReason", { appearsAt: appearsAt(k) })}</p>
    </Card>
  );
}

const Card = ({ title, children }: { title: string; children: preact.ComponentChildren }) => (
  <section class="card flow" aria-labelledby="state">
    <h2 id="state">{title}</h2>
    {children}
  </section>
);

/** Notes on contributions that the figures do not include: above the limit, waiting after the close, or withdrawn. */
export function ExcludedNotes({
  t,
  published,
  hasLimits = true,
}: Pick<Props, "t" | "published"> & {
  /** False if the page shows elsewhere what is above the limit. */
  hasLimits?: boolean;
}) {
  const { state, totals, aboveLimit, k } = published;
  const { waiting } = published.participations;
  const sentences = [
    hasLimits && aboveLimit !== "none" && t(`tally.event.aboveLimit.${aboveLimit}`, { k }),
    state === "closed" &&
      waiting > 0 &&
      t(totals ? "tally.event.leftOut" : "tally.event.unpublished", { count: waiting }),
    state === "open" && totals && t("tally.event.withdrawals"),
  ].filter((sentence): sentence is string => typeof sentence === "string");
  if (sentences.length === 0) return null;
  return (
    <div class="small soft">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
