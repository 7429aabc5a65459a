import type { Event } from "@digital-cleanup/challenge";
import type { Part } from "./part.ts";

/** What a guarded event leaves in the part: its key as it was first seen, and a link's ticket for who has no place yet. */
export function afterInvitation(
  part: Part,
  { placeKey }: Pick<Event, "placeKey">,
  ticket: string | undefined,
): Part {
  if (placeKey === undefined) return part;
  const isNewTicket = ticket !== undefined && ticket !== part.ticket && !part.place;
  if (part.placeKey === placeKey && !isNewTicket) return part;
  return { ...part, placeKey, ...(isNewTicket && { ticket }) };
}
