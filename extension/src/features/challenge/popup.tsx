import { standingOf } from "@digital-cleanup/challenge";
import { usePage } from "../../ui/page-context.ts";
import { eventStateAt, type JoinedEvent } from "./joined-event.ts";
import { offerFor } from "./offer.ts";
import { totalsToSend } from "./request.ts";
import { needsAttention } from "./standing.ts";
import { wordsFor } from "./standing-words.ts";
import { shownEvent } from "./store.ts";
import { useActionsSince, useChallenge, useIsOff } from "./use-challenge.ts";

/** Foot of the popup: the joined event and what is ready for it. */
export function ChallengePopup() {
  const isOff = useIsOff();
  const state = useChallenge();
  const shown = state && shownEvent(state);
  return shown && !isOff && !needsAttention(standingOf(shown)) ? <Ready joined={shown} /> : null;
}

function Ready({ joined }: { joined: JoinedEvent }) {
  const page = usePage();
  const { t, format } = page;
  const actions = useActionsSince(joined.joinedOn);
  if (!actions) return null;
  const totals = totalsToSend(joined, actions);
  const eventState = eventStateAt(joined.event, new Date());
  const standing = standingOf(joined);
  const isReady = offerFor(joined, totals, eventState).kind === "ready";
  const files = totals.measured.files + totals.declared.files;
  const bytes = totals.measured.bytes + totals.declared.bytes;
  const ready = t("challenge.popupReady", {
    files: t("challenge.fileCount", { count: files }),
    bytes: format.bytes(bytes),
  });
  const settled =
    standing === "none"
      ? t("challenge.popupNothing")
      : wordsFor(standing, { joined, published: undefined, eventState }, page).title;
  return (
    <section
      class="row row--tight row--one"
      style={{ paddingBlock: "var(--space-3)" }}
      aria-label={t("dashboard.challenge")}
      id="challenge-popup"
    >
      <div>
        <h2>{joined.event.name[t.language]}</h2>
        <p class="soft tiny">{isReady ? ready : settled}</p>
      </div>
      <a
        class={isReady ? "btn btn--main push" : "push"}
        id="challenge-review"
        href="/dashboard.html#challenge"
        target="_blank"
      >
        {t(isReady ? "challenge.review" : "challenge.seeChallenge")}
      </a>
    </section>
  );
}
