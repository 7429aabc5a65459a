import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { type Event, inLanguage, type Published } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { Wave } from "../layout/wave.tsx";

type Props = LocaleProps & { event: Event; published: Published; joinUrl: string };

/** The event's organiser, dates, name and number of participations. */
export const Hero = ({ t, format, event, published, joinUrl }: Props) => (
  <div class="hero flow flow--wide">
    <div>
      <p class="small soft">
        <OthersText text={event.organiser.name} /> · {format.dayRange(event.startsOn, event.endsOn)}
      </p>
      <h1>
        <OthersText text={inLanguage(event.name, t.language)} />
      </h1>
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

/** The contributions received, and how many of them the totals contain. */
function Count({ t, format, published }: LocaleProps & { published: Published }) {
  const { state, publication, totals, k } = published;
  const { received, published: inTotals, waiting } = published.participations;
  if (received === 0 && !totals) {
    return state === "closed" ? <p>{t("tally.event.closed")}</p> : null;
  }
  const isCountOnly = publication === "atClose" && state === "open" && !totals;
  return (
    <>
      <p class="figure figure--hero">
        <data id="received" value={received}>
          {format.number(received)}
        </data>
      </p>
      <p class="hero__count">
        <b>{t("tally.event.participationsReceived", { count: received })}</b>
        {totals && (
          <>
            <br />
            <data id="published" value={inTotals}>
              {t("tally.event.inTotals", { count: inTotals })}
            </data>{" "}
            <data id="waiting" value={waiting}>
              {waitingSentence(t, waiting)}
            </data>
          </>
        )}
        <br />
        <span class="small soft">
          {state === "closed"
            ? t("tally.event.closed")
            : isCountOnly
              ? t("tally.event.publishedAtClose")
              : t("tally.event.updatedByGroups", { k })}
        </span>
      </p>
    </>
  );
}

const waitingSentence = (t: LocaleProps["t"], count: number): string =>
  count === 0 ? t("tally.event.noneWaiting") : t("tally.event.waitingInPart", { count });
