import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { type Event, inLanguage, type Published, whenSent } from "@digital-cleanup/challenge";
import { GoalMeter } from "../figures/goal-meter.tsx";
import type { LocaleProps } from "../figures/figures.tsx";
import { Wave } from "../layout/wave.tsx";
import type { OwnSending } from "./own-sending.ts";
import { Icon } from "@digital-cleanup/ui/icon.tsx";

type Props = LocaleProps & {
  event: Event;
  published: Published;
  joinUrl: string;
  reportUrl: string;
  /** What this device sent; undefined on the server and before it is known. */
  own: OwnSending | undefined;
};

/** The event's organiser, dates, name and number of participations, with the one thing to do next. */
export const Hero = ({ t, format, event, published, joinUrl, reportUrl, own }: Props) => (
  <div class="hero flow flow--wide">
    <div>
      <p class="small soft">
        <OthersText text={event.organiser.name} /> ·{" "}
        <span class="whole">{format.dayRange(event.startsOn, event.endsOn)}</span>
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
      {published.state === "notStarted" && <p class="hero__early">{t("tally.event.early")}</p>}
      {published.state === "closed" ? (
        <a class="btn btn--main btn--big" href={reportUrl}>
          {t("tally.event.report")}
        </a>
      ) : (
        !own && (
          <a class="btn btn--main btn--big" id="participate" href="#join">
            {t("tally.event.participate")}
          </a>
        )
      )}
    </div>
    <ParticipationGoal t={t} format={format} event={event} published={published} />
    {own && <OwnNote t={t} format={format} own={own} joinUrl={joinUrl} />}
    <Wave />
  </div>
);

type GoalProps = Pick<Props, "t" | "format" | "event" | "published">;

function ParticipationGoal({ t, format, event, published }: GoalProps) {
  const { participations: goal } = event.goals;
  if (!goal || published.state === "notStarted") return null;
  const { received } = published.participations;
  return (
    <div>
      <GoalMeter
        label={t("tally.event.goal.participations")}
        text={t("tally.event.goalOf", {
          value: format.number(received),
          goal: format.number(goal),
        })}
        value={BigInt(received)}
        goal={BigInt(goal)}
      />
    </div>
  );
}

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

/** Shown to a person who has contributed from this device. */
function OwnNote({ t, format, own, joinUrl }: LocaleProps & { own: OwnSending; joinUrl: string }) {
  const sent = own.atMs === undefined ? undefined : whenSent(format, own.atMs, new Date());
  return (
    <p class="own row" id="own">
      <Icon name="check" size={18} />
      <b>
        {sent === undefined && t("tally.event.own.sent")}
        {sent?.isToday === true && t("tally.event.own.today", { time: sent.time })}
        {sent?.isToday === false && t("tally.event.own.on", { day: sent.day })}
      </b>
      <a href={joinUrl}>{t("tally.event.own.change")}</a>
    </p>
  );
}
