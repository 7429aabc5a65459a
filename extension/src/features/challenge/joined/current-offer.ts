import type { CountedAction, EventState, Published, Totals } from "@digital-cleanup/challenge";
import { eventStateNow, type Participation } from "../participation.ts";
import { decideOffer, type Offer } from "./offer.ts";
import { totalsToSend } from "./totals-to-send.ts";

/** What was counted for an event, and what can be sent of it now. */
export type CurrentOffer = { totals: Totals; eventState: EventState; offer: Offer };

export function currentOffer(
  participation: Participation,
  actions: readonly CountedAction[],
  published?: Published,
): CurrentOffer {
  const totals = totalsToSend(participation, actions);
  const eventState = eventStateNow(participation, published);
  return { totals, eventState, offer: decideOffer(participation, totals, eventState) };
}
