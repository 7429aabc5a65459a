import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { currentStanding, inLanguage } from "@digital-cleanup/challenge";
import { usePage } from "../../ui/page-context.ts";
import type { JoinedEvent } from "./joined/joined-event.ts";
import { writeStanding } from "./joined/standing-text.ts";

/** In the popup: the joined event and what is ready for it. */
export function JoinedEventCard({ event }: { event: JoinedEvent }) {
  const page = usePage();
  const { t, format } = page;
  const { participation, totals, eventState, isReady } = event;
  const files = totals.measured.files + totals.declared.files;
  const bytes = totals.measured.bytes + totals.declared.bytes;
  const ready = t("challenge.popupReady", {
    files: t("challenge.fileCount", { count: files }),
    bytes: format.bytes(bytes),
  });
  const settled =
    currentStanding(participation) === "none"
      ? t("challenge.popupNothing")
      : writeStanding({ participation, published: undefined, eventState }, page).title;
  return (
    <section class="flow flow--tight" aria-label={t("challenge.event")} id="challenge-popup">
      <div>
        <h2>
          <OthersText text={inLanguage(participation.event.name, t.language)} />
        </h2>
        <p class="soft tiny">{isReady ? ready : settled}</p>
      </div>
      <p>
        <a class={isReady ? "btn btn--main" : ""} href="/dashboard.html#challenge" target="_blank">
          {t(isReady ? "participant.review" : "challenge.seeChallenge")}
        </a>
      </p>
    </section>
  );
}
