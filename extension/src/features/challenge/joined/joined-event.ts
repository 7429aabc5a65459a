import type { EventState, Totals } from "@digital-cleanup/challenge";
import { pageRequest } from "../../../platform/page-request.ts";
import type { Participation } from "../participation.ts";

/** The event that is shown, with what was counted for it. */
export type JoinedEvent = {
  participation: Participation;
  totals: Totals;
  eventState: EventState;
  /** What was counted can be sent. */
  isReady: boolean;
};

/** Nothing was joined if `event` is absent. */
export type JoinedEventAnswer = { event?: JoinedEvent };

export const joinedEventRequest = pageRequest<void, JoinedEventAnswer>("challenge/joined-event");
