import { paths } from "@digital-cleanup/challenge";
import { usePublished } from "../../client/use-published.ts";
import { AboveLimitSection } from "./above-limit-section.tsx";
import { ClosingSection } from "./closing-section.tsx";
import { OrganiserContext, useOrganiser } from "../organiser-context.ts";
import { PublicFigures } from "./public-figures.tsx";
import { useRefreshAfterChange } from "./use-refresh-after-change.ts";
import { WavesNote } from "./waves-note.tsx";
import { EventLinksSection } from "./event-links-section.tsx";

/** The organiser's main page: the public figures, ceilings, closing and links. */
export function FollowPage() {
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
      <p class="note small">
        <b>{t("tally.organise.space.sameTotals")}</b> {t("tally.organise.space.noAccess")}{" "}
        {t(`contribution.promise.${view.event.mode === "open" ? "openOther" : "guarded"}`, {
          fakes: view.event.k - 1,
        })}
      </p>
      <WavesNote />
      <PublicFigures />
      <div class="grid grid--cards sections">
        <EventLinksSection />
        <AboveLimitSection />
        <ClosingSection />
      </div>
    </OrganiserContext.Provider>
  );
}
