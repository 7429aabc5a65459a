import { currentStanding } from "@digital-cleanup/challenge";
import { useEffect, useRef, useState } from "preact/hooks";
import { popupTab } from "../../platform/popup-tab.ts";
import { reportError } from "../../platform/report-error.ts";
import { lateView } from "../../ui/late-view.tsx";
import { usePage } from "../../ui/page-context.ts";
import { findEventOfPage, type FindResult } from "./join/find-event.ts";
import { needsAttention } from "./joined/standing-text.ts";
import { eventPage, type Participation } from "./participation.ts";
import { type ChallengeState, shownParticipation } from "./store.ts";
import { useChallenge, useIsOff } from "./use-challenge.ts";

const Attention = lateView(async () => (await import("./popup-attention.tsx")).Attention);

type Card = typeof import("./join/event-of-tab.tsx").EventOfTab;

/** The event whose public page is in the current tab, looked up at that page's own server only. Its card is loaded if there is one. */
function useEventOfTab(): { result?: FindResult; Card?: Card } {
  const [event, setEvent] = useState<{ result?: FindResult; Card?: Card }>({});
  useEffect(() => {
    const find = async () => {
      const result = await findEventOfPage((await popupTab())?.url ?? "");
      if (!result) return;
      if (!result.ok) setEvent({ result });
      else setEvent({ result, Card: (await import("./join/event-of-tab.tsx")).EventOfTab });
    };
    void find().catch(reportError);
  }, []);
  return event;
}

/** Top of the popup: an event that can be joined from the current tab, or a contribution that needs attention. */
export function ChallengeNotice() {
  return useIsOff() ? null : <Notice />;
}

function Notice() {
  const { t } = usePage();
  const state = useChallenge();
  const { result: tabEvent, Card } = useEventOfTab();
  const [isJoinedHere, setIsJoinedHere] = useState(false);
  // The card stays: what was joined is stored a moment before the card hears that it was joined.
  const isOffered = useRef(false);
  if (!state) return null;
  if (tabEvent && !tabEvent.ok && tabEvent.reason === "otherKey") {
    return (
      <p class="note note--danger" role="alert">
        {t("challenge.notFound.otherKey")}
      </p>
    );
  }
  if (tabEvent?.ok && Card) {
    const { found } = tabEvent;
    isOffered.current ||= !isJoined(state, found);
    if (isOffered.current) {
      return <Card found={found} isJoined={isJoinedHere} onJoined={() => setIsJoinedHere(true)} />;
    }
  }
  const shown = shownParticipation(state);
  return shown && needsAttention(currentStanding(shown)) ? (
    <Attention participation={shown} />
  ) : null;
}

const isJoined = (
  { participations }: ChallengeState,
  found: Pick<Participation, "address">,
): boolean => participations.some((candidate) => eventPage(candidate) === eventPage(found));
