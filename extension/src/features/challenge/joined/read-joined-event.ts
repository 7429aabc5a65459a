import { actionsSince } from "../../../platform/actions/action-log.ts";
import { readChallenge, shownParticipation } from "../store.ts";
import { currentOffer } from "./current-offer.ts";
import type { JoinedEventAnswer } from "./joined-event.ts";

export async function readJoinedEvent(): Promise<JoinedEventAnswer> {
  const participation = shownParticipation(await readChallenge());
  if (!participation) return {};
  const actions = await actionsSince(participation.joinedOn);
  const { totals, eventState, offer } = currentOffer(participation, actions);
  return { event: { participation, totals, eventState, isReady: offer.kind === "ready" } };
}
