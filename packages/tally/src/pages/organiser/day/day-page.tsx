import { paths } from "@digital-cleanup/challenge";
import { usePublished } from "../../client/use-published.ts";
import { OrganiserContext, useOrganiser } from "../organiser-context.ts";
import { AboveLimitNote } from "./above-limit-note.tsx";
import { AtHand } from "./at-hand.tsx";
import { DayCards } from "./day-cards.tsx";
import { PublishedByDay } from "./published-by-day.tsx";
import { useRefreshAfterChange } from "./use-refresh-after-change.ts";
import { WavesNote } from "./waves-note.tsx";

/** The page that stays open on the day: the public figures, the desk, the screen, and what needs a person. */
export function DayPage() {
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
            {t("tally.organise.space.sameTotals")} {t("tally.organise.space.noAccess")}{" "}
            {t(`contribution.promise.${view.event.mode === "open" ? "openOther" : "guarded"}`, {
              fakes: view.event.k - 1,
            })}
          </p>
        </div>
        <AtHand />
      </div>
    </OrganiserContext.Provider>
  );
}
