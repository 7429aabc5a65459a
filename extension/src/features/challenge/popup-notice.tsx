import { currentStanding } from "@digital-cleanup/challenge";
import { askBackground } from "../../platform/page-request.ts";
import { popupTab } from "../../platform/popup-tab.ts";
import { lateView } from "../../ui/late-view.tsx";
import { useWatchedValue } from "../../ui/use-watched-value.ts";
import { joinedEventRequest } from "./joined/joined-event.ts";
import { needsAttention } from "./joined/needs-attention.ts";
import { useIsOff } from "./use-is-off.ts";
import { useJoinedEvent } from "./use-joined-event.ts";

const texts = ["challenge", "participant"] as const;
const Attention = lateView(async () => (await import("./popup-attention.tsx")).Attention, texts);
const EventOfTab = lateView(
  async () => (await import("./join/event-of-tab.tsx")).EventOfTab,
  texts,
);

/** Top of the popup: an event that can be joined from the current tab, or a contribution that needs attention. */
export function ChallengeNotice() {
  return useIsOff() ? null : <Notice />;
}

function Notice() {
  const [page] = useWatchedValue(readEventPage);
  const answer = useJoinedEvent(() => askBackground(joinedEventRequest, undefined));
  const shown = answer?.event?.participation;
  const attention = shown && needsAttention(currentStanding(shown)) && (
    <Attention participation={shown} />
  );
  return page ? <EventOfTab page={page}>{attention}</EventOfTab> : attention || null;
}

/** The address of the current tab, if it may be the public page of an event. */
async function readEventPage(): Promise<string | undefined> {
  const { pathname = "", href } = URL.parse((await popupTab())?.url ?? "") ?? {};
  return /\/e\/./.test(pathname) ? href : undefined;
}
