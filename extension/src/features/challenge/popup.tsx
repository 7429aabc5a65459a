import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { currentStanding, inLanguage } from "@digital-cleanup/challenge";
import { usePage } from "../../ui/page-context.ts";
import { decideOffer } from "./joined/offer.ts";
import { needsAttention, writeStanding } from "./joined/standing-text.ts";
import { totalsToSend } from "./joined/totals-to-send.ts";
import { eventStateNow, type Participation } from "./participation.ts";
import { shownParticipation } from "./store.ts";
import { useActionsSince, useChallenge, useIsOff } from "./use-challenge.ts";

/** Foot of the popup: the joined event and what is ready for it. */
export function ChallengePopup() {
  const isOff = useIsOff();
  const state = useChallenge();
  const shown = state && shownParticipation(state);
  return shown && !isOff && !needsAttention(currentStanding(shown)) ? (
    <Ready participation={shown} />
  ) : null;
}

function Ready({ participation }: { participation: Participation }) {
  const page = usePage();
  const { t, format } = page;
  const actions = useActionsSince(participation.joinedOn);
  if (!actions) return null;
  const totals = totalsToSend(participation, actions);
  const eventState = eventStateNow(participation);
  const isReady = decideOffer(participation, totals, eventState).kind === "ready";
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
    <section
      class="row row--tight row--one"
      style={{ paddingBlock: "var(--space-3)" }}
      aria-label={t("challenge.event")}
      id="challenge-popup"
    >
      <div>
        <h2>
          <OthersText text={inLanguage(participation.event.name, t.language)} />
        </h2>
        <p class="soft tiny">{isReady ? ready : settled}</p>
      </div>
      <a
        class={isReady ? "btn btn--main push" : "push"}
        id="challenge-review"
        href="/dashboard.html#challenge"
        target="_blank"
      >
        {t(isReady ? "participant.review" : "challenge.seeChallenge")}
      </a>
    </section>
  );
}
