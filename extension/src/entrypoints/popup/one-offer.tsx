import { currentStanding } from "@digital-cleanup/challenge";
import { joinedEventRequest } from "../../features/challenge/joined/joined-event.ts";
import { needsAttention } from "../../features/challenge/joined/needs-attention.ts";
import { useIsOff } from "../../features/challenge/use-is-off.ts";
import { useJoinedEvent } from "../../features/challenge/use-joined-event.ts";
import { PolicyNote } from "../../features/transfer/popup/policy-note.tsx";
import { askBackground } from "../../platform/page-request.ts";
import { lateView } from "../../ui/late-view.tsx";
import { usePage } from "../../ui/page-context.ts";
import { OfferedStep } from "./offered-step.tsx";
import { putOffRequest, stepRequest } from "./step-requests.ts";

const JoinedEventCard = lateView(
  async () => (await import("../../features/challenge/joined-event-card.tsx")).JoinedEventCard,
  ["challenge", "participant"],
);

/** One thing at most: the joined event, else who decides how pages are measured, else the next step. */
export function OneOffer() {
  const { settings } = usePage();
  const answer = useJoinedEvent(() => askBackground(joinedEventRequest, undefined));
  const isOff = useIsOff();
  if (!answer) return null;
  const event = isOff ? undefined : answer.event;
  if (event) {
    return needsAttention(currentStanding(event.participation)) ? null : (
      <JoinedEventCard event={event} />
    );
  }
  if (settings.measurement.source === "policy") return <PolicyNote />;
  return (
    <OfferedStep
      read={() => askBackground(stepRequest, undefined)}
      putOff={(putOff) => askBackground(putOffRequest, putOff)}
    />
  );
}
