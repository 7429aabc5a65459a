import { dayIn, paths, type Published } from "@digital-cleanup/challenge";
import { useEffect, useRef } from "preact/hooks";
import { usePublished } from "../../client/use-published.ts";
import { OrganiserContext, useOrganiser } from "../organiser-context.ts";
import { organiserPageUrl } from "../organiser-links.ts";
import { GuideLink, renderOrganiserPage } from "../organiser-page.tsx";
import { addLaterPublished } from "./add-later-published.ts";
import { DayBars, DayCards, minDays } from "./day-cards.tsx";
import { WavesNote } from "./waves-note.tsx";

/** The page that stays open on the day: the public figures, the desk, the screen, and what needs a person. */
function DayPage() {
  const organiser = useOrganiser();
  const { t, format, view, code, basePath } = organiser;
  const { published, lost } = usePublished(
    view.published,
    basePath + paths.live(code),
    basePath + paths.published(code),
  );
  useRefreshAfterChange(published, organiser.refresh);
  const lostSinceMs = lost?.stateAtMs ?? organiser.lostSinceMs;
  return (
    <OrganiserContext.Provider value={{ ...organiser, view: { ...view, published } }}>
      {lostSinceMs !== undefined && (
        <p class="note note--caution" role="status">
          {t("tally.organise.space.lost", { time: format.time(lostSinceMs) })}
        </p>
      )}
      {view.isErased && <p class="note">{t("tally.organise.space.erased")}</p>}
      <DayCards />
      <div class="beside">
        <div class="flow">
          <AboveLimitNote />
          <WavesNote />
          <PublishedByDay />
          <p class="small soft">
            {t("tally.organise.space.sameTotals")} {t("tally.organise.space.noAccess")}
          </p>
        </div>
        <AtHand />
      </div>
    </OrganiserContext.Provider>
  );
}

function AboveLimitNote() {
  const organiser = useOrganiser();
  const { t, view } = organiser;
  const { aboveLimit, k, state } = view.published;
  const isNone = aboveLimit === "none";
  return (
    <div class={isNone ? "small soft" : "note note--caution flow flow--tight"}>
      <p>
        <data id="above-limit" value={aboveLimit}>
          {isNone
            ? t("tally.organise.aboveLimit.none")
            : t(`tally.event.aboveLimit.${aboveLimit}`, { k })}
        </data>
      </p>
      {!isNone && <p class="small">{t("tally.organise.aboveLimit.meaning")}</p>}
      {!isNone && state !== "closed" && (
        <p>
          <a class="btn" href={organiserPageUrl(organiser, "edit")}>
            {t("tally.organise.aboveLimit.raise")}
          </a>
        </p>
      )}
    </div>
  );
}

/** Links to what may be needed on the day. */
function AtHand() {
  const organiser = useOrganiser();
  const { t, view, code, basePath } = organiser;
  return (
    <section class="card flow flow--tight small" aria-labelledby="at-hand">
      <h2 id="at-hand">{t("tally.organise.day.atHand")}</h2>
      <p>
        <a href={`${basePath}${paths.posterPage(code)}?lang=${t.language}`}>
          {t("tally.organise.space.poster")}
        </a>
      </p>
      <p>
        <a href={organiserPageUrl(organiser, "access")}>{t("tally.organise.space.access")}</a>
      </p>
      <p>
        <a href={organiserPageUrl(organiser, "edit")}>{t("tally.organise.space.edit")}</a>
      </p>
      {view.tickets && <p>{t("tally.tickets.usedOf", view.tickets)}</p>}
      <GuideLink />
    </section>
  );
}

/** The bars of the public page, kept up to date with what is published. */
function PublishedByDay() {
  const { t, format, view, publishedDays } = useOrganiser();
  if (!publishedDays) return null;
  const { published } = view.published.participations;
  const today = dayIn(view.event.timeZone, Date.now());
  const days = addLaterPublished(publishedDays, published, today);
  return days.length < minDays ? null : <DayBars t={t} format={format} days={days} />;
}

/** An event that many people contribute to changes each second, and its view lists each batch. */
const delayMs = 60_000;

/** Reloads the organiser's view a moment after the public state has changed, for what only that view contains. */
function useRefreshAfterChange(published: Published, refresh: () => void): void {
  const isDue = useRef(false);
  useEffect(() => {
    if (isDue.current) return;
    isDue.current = true;
    setTimeout(() => {
      isDue.current = false;
      refresh();
    }, delayMs);
  }, [published]);
}

renderOrganiserPage("day", <DayPage />);
