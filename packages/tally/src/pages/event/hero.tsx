import { type Event, inLanguage, type Published } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { Wave } from "../layout/wave.tsx";

type Props = LocaleProps & { event: Event; published: Published; joinUrl: string };

/** Until an event that publishes at its close has closed, only its number of pending participations is public. */
const isCountOnly = ({ publication, state }: Published): boolean =>
  publication === "atClose" && state === "open";

/** The event's organiser, dates, name and number of participations. */
export const Hero = ({ t, format, event, published, joinUrl }: Props) => (
  <div class="hero flow flow--wide">
    <div>
      <p class="small soft">
        {event.organiser.name} · {format.dayRange(event.startsOn, event.endsOn)}
      </p>
      <h1>{inLanguage(event.name, t.language)}</h1>
    </div>
    {event.isDemonstration && (
      <p>
        <span class="tag">{t("tally.event.demonstration")}</span>
      </p>
    )}
    <div class="row">
      <Count t={t} format={format} published={published} />
      {published.state === "open" && (
        <a class="btn btn--main btn--big" href={joinUrl}>
          {t("tally.event.participate")}
        </a>
      )}
    </div>
    <Wave />
  </div>
);

function Count({ t, format, published }: LocaleProps & { published: Published }) {
  const { state, totals, participations, pending, k } = published;
  if (isCountOnly(published)) {
    return (
      <>
        <p class="figure figure--hero">
          <data id="pending" value={pending}>
            {format.number(pending)}
          </data>
        </p>
        <p class="hero__count">
          <b>{t("tally.event.participationsReceived", { count: pending })}</b>
          <br />
          <span class="small soft">{t("tally.event.publishedAtClose")}</span>
        </p>
      </>
    );
  }
  if (!totals) return state === "closed" ? <p>{t("tally.event.closed")}</p> : null;
  return (
    <>
      <p class="figure figure--hero">
        <data id="participations" value={participations}>
          {format.number(participations)}
        </data>
      </p>
      <p class="hero__count">
        <b>{t("tally.event.participationsPublished", { count: participations })}</b>
        <br />
        <span class="small soft">
          {state === "closed" ? (
            t("tally.event.closed")
          ) : (
            <>
              {t("tally.event.movesByGroups", { k })}{" "}
              <data id="pending" value={pending}>
                {pendingSentence(t, pending)}
              </data>
            </>
          )}
        </span>
      </p>
    </>
  );
}

const pendingSentence = (t: LocaleProps["t"], count: number): string =>
  count === 0 ? t("tally.event.nonePending") : t("tally.event.pending", { count });
