import { type Event, inLanguage, type Published, whenSent } from "@digital-cleanup/challenge";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { RevealIllustration } from "@digital-cleanup/ui/illustrations/reveal.tsx";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { LocaleProps } from "../figures/figures.tsx";
import { Wave } from "../layout/wave.tsx";
import { ClosedCount, OpenCount } from "./event-count.tsx";
import type { OwnSending } from "./own-sending.ts";

type Props = LocaleProps & {
  event: Event;
  published: Published;
  joinUrl: string;
  /** What this device sent; undefined on the server and before it is known. */
  own: OwnSending | undefined;
};

export function Hero(props: Props) {
  const { t, format, event, published, joinUrl, own } = props;
  const { state } = published;
  const action = state !== "closed" && (
    <div class="opening__action" key="action">
      {!published.totals && <p>{leadText(props)}</p>}
      {!own && (
        <a class="btn btn--main btn--big" id="participate" href={joinUrl}>
          {t("tally.event.participate")}
        </a>
      )}
    </div>
  );
  const count = state !== "notStarted" && (
    <div class={`opening__count ${state === "closed" ? "opening__count--closed" : ""}`} key="count">
      {state === "open" ? (
        <OpenCount t={t} format={format} published={published} />
      ) : (
        <ClosedCount t={t} format={format} published={published} />
      )}
    </div>
  );
  return (
    <div class="opening">
      <div class="opening__grid">
        <div class="opening__title">
          <p>
            <OthersText text={event.organiser.name} /> ·{" "}
            <span class="whole">{whenText(props)}</span>
          </p>
          <h1>
            <OthersText text={inLanguage(event.name, t.language)} />
          </h1>
          {event.isDemonstration && (
            <p>
              <span class="tag">{t("tally.event.demonstration")}</span>
            </p>
          )}
        </div>
        {/* What is known comes before the button, what is still missing after it. */}
        {published.totals ? [count, action] : [action, count]}
        {state === "closed" && <RevealIllustration />}
        {own && <OwnNote t={t} format={format} own={own} joinUrl={joinUrl} />}
      </div>
      <Wave />
    </div>
  );
}

function whenText({ t, format, event, published: { state } }: Props): string {
  if (state === "open") return t("tally.home.until", { day: format.day(event.endsOn) });
  const days = format.dayRange(event.startsOn, event.endsOn);
  return state === "closed" ? t("tally.event.closed", { days }) : days;
}

function leadText({ t, event, published }: Props): string {
  if (published.state === "notStarted") return t("tally.event.early");
  return t(event.mode === "guarded" ? "tally.event.leadGuarded" : "tally.event.lead");
}

type OwnNoteProps = LocaleProps & { own: OwnSending; joinUrl: string };

function OwnNote({ t, format, own, joinUrl }: OwnNoteProps) {
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
