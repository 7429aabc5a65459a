import { createPlaceMaker, type PlaceProblem, takePlace } from "@digital-cleanup/challenge";
import { eventPage, type Participation } from "../participation.ts";
import { fetchTally } from "../reach-tally.ts";
import { participationStore } from "../store.ts";

const maker = createPlaceMaker(crypto.subtle);

/** Exchanges a ticket for a place. Returns undefined once the place is stored. */
export const exchangeTicket = (
  participation: Participation,
  typedTicket: string,
): Promise<PlaceProblem | undefined> => {
  const { address, event } = participation;
  const store = participationStore(eventPage(participation));
  return takePlace({ store, address, event, maker, fetch: fetchTally }, typedTicket);
};
