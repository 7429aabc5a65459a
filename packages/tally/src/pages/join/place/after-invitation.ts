import type { Event, Participation } from "@digital-cleanup/challenge";

/** Stores a guarded event's key as it was first seen, and the ticket of a link unless there is a place already. */
export function afterInvitation(
  participation: Participation,
  { placeKey }: Pick<Event, "placeKey">,
  ticket: string | undefined,
): Participation {
  if (placeKey === undefined) return participation;
  const isNewTicket =
    ticket !== undefined && ticket !== participation.ticket && !participation.place;
  if (participation.placeKey === placeKey && !isNewTicket) return participation;
  return { ...participation, placeKey, ...(isNewTicket && { ticket }) };
}
