import type { Event, Published } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { PromiseText } from "@digital-cleanup/ui/promise-text.tsx";
import { linkTo } from "./use-step.ts";

type Props = LocaleProps & {
  event: Event;
  state: Published["state"];
  eventUrl: string;
  /** A draft was typed here before. */
  hasDraft: boolean;
};

/** Step 1: what taking part means. The server renders it too, so that it can be read before scripts run. */
export function Intro({ t, format, event, state, eventUrl, hasDraft }: Props) {
  const { k, publication } = event;
  if (state === "closed") {
    return (
      <section class="note flow flow--tight">
        <h2>{t("tally.join.closedTitle")}</h2>
        <p>{t("tally.join.closed")}</p>
        {hasDraft && <p>{t("tally.join.draftKept")}</p>}
        <p>
          <a href={eventUrl}>{t("participant.eventPage")}</a> ·{" "}
          <a href={linkTo("receipt")}>{t("tally.join.haveReceipt")}</a>
        </p>
      </section>
    );
  }
  return (
    <>
      <p class="lead">{t("tally.join.lead")}</p>
      <ol class="steps">
        <li>{t("tally.join.howNote")}</li>
        <li>{t("tally.join.howReview")}</li>
        <li>
          {publication === "live"
            ? t("tally.join.howPublish", { k })
            : t("tally.join.howPublishAtClose", { k })}
        </li>
      </ol>
      {event.mode === "guarded" && <p>{t("tally.join.place.needed")}</p>}
      <p class="small soft">
        <PromiseText t={t} event={event} />
      </p>
      <p class="note small">{t("tally.join.secret")}</p>
      {state === "notStarted" && (
        <p class="note note--caution">
          {t("tally.join.notStarted", { day: format.day(event.startsOn) })}
        </p>
      )}
      <p class="note note--caution" role="status" id="join-not-loaded" hidden>
        {t("tally.join.notLoaded")}
      </p>
      <noscript>
        <p class="note note--caution">{t("tally.join.noScript")}</p>
      </noscript>
      <p>
        <a class="btn btn--main btn--big wide" id="join-start" href={linkTo("note")}>
          {hasDraft ? t("tally.join.resume") : t("tally.join.start")}
        </a>
      </p>
      <p class="small">
        <a href={linkTo("receipt")} id="join-have-receipt">
          {t("tally.join.haveReceipt")}
        </a>
      </p>
      <p class="small soft">
        {t("tally.join.withExtension")} <a href={eventUrl}>{t("participant.eventPage")}</a>
      </p>
    </>
  );
}
