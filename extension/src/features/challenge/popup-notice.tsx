import { standingOf } from "@digital-cleanup/challenge";
import { useEffect, useState } from "preact/hooks";
import { popupTab } from "../../platform/popup-tab.ts";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { findEventOfPage, type FindResult } from "./find-event.ts";
import { FoundEventCard } from "./found-event-card.tsx";
import { eventPageOf, eventStateAt, type JoinedEvent } from "./joined-event.ts";
import { needsAttention } from "./standing.ts";
import { Note, RetryButton } from "./standing-note.tsx";
import { wordsFor } from "./standing-words.ts";
import { type ChallengeState, shownEvent } from "./store.ts";
import { useChallenge, useIsOff } from "./use-challenge.ts";

/** The event whose public page is in front, looked up at that page's own server and nowhere else. */
function useEventInFront(): FindResult | undefined {
  const [result, setResult] = useState<FindResult>();
  useEffect(() => {
    const find = async () => {
      setResult(await findEventOfPage((await popupTab())?.url ?? ""));
    };
    void find().catch(reportError);
  }, []);
  return result;
}

/** Top of the popup: the event in front that can be joined, or a sending that needs the person. */
export function ChallengeNotice() {
  return useIsOff() ? null : <Notice />;
}

function Notice() {
  const { t } = usePage();
  const state = useChallenge();
  const inFront = useEventInFront();
  if (!state) return null;
  if (inFront && !inFront.ok && inFront.reason === "otherKey") {
    return (
      <p class="note note--danger" role="alert">
        {t("challenge.notFound.otherKey")}
      </p>
    );
  }
  if (inFront?.ok && !isJoined(state, inFront.found)) {
    return (
      <section class="note flow" id="challenge-in-front" aria-label={t("dashboard.challenge")}>
        <FoundEventCard found={inFront.found} />
      </section>
    );
  }
  const shown = shownEvent(state);
  return shown && needsAttention(standingOf(shown)) ? <Attention joined={shown} /> : null;
}

const isJoined = ({ joined }: ChallengeState, found: Parameters<typeof eventPageOf>[0]): boolean =>
  joined.some((candidate) => eventPageOf(candidate) === eventPageOf(found));

function Attention({ joined }: { joined: JoinedEvent }) {
  const page = usePage();
  const { t } = page;
  const standing = standingOf(joined);
  const eventState = eventStateAt(joined.event, new Date());
  const { title, lines } = wordsFor(standing, { joined, published: undefined, eventState }, page);
  return (
    <Note standing={standing} title={title} lines={lines} waiting={joined.waiting}>
      <p class="row">
        {joined.waiting && <RetryButton joined={joined} isMain />}
        <a id="challenge-review" href="/dashboard.html#challenge" target="_blank">
          {t("challenge.see")}
        </a>
      </p>
    </Note>
  );
}
