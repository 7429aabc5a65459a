import { type Event, type Participation, readTicket } from "@digital-cleanup/challenge";

/** What the link of a guarded event contains in its fragment. */
export type Invitation = { linkedKey: string | undefined; ticket: string | undefined };

const valueIn = (fragment: string, name: "key" | "ticket"): string | undefined =>
  new RegExp(`[#&]${name}=([\\w-]+)`).exec(fragment)?.[1];

/**
 * Reads the fragment that the page was opened with, and removes a ticket from the address: anyone who reads it there
 * could use it first. The fingerprint of the key is public and may stay.
 */
export function readInvitation(fragment: string): Invitation {
  const linkedKey = valueIn(fragment, "key");
  const ticket = readTicket(valueIn(fragment, "ticket") ?? "");
  if (valueIn(location.hash, "ticket") !== undefined) {
    const rest = linkedKey === undefined ? "" : `#key=${linkedKey}`;
    history.replaceState(null, "", location.pathname + location.search + rest);
  }
  return { linkedKey, ticket };
}

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
