import { readJoinedEvent } from "../../features/challenge/joined/read-joined-event.ts";
import { JoinedEventCard } from "../../features/challenge/joined-event-card.tsx";
import { useIsOff } from "../../features/challenge/use-is-off.ts";
import { useJoinedEvent } from "../../features/challenge/use-joined-event.ts";
import { OfferedStep } from "./offered-step.tsx";

/** One thing at most: the joined event, else the next step. */
export function EventOrStep() {
  const answer = useJoinedEvent(readJoinedEvent);
  const isOff = useIsOff();
  if (!answer) return null;
  if (answer.event && !isOff) return <JoinedEventCard event={answer.event} />;
  return <OfferedStep />;
}
