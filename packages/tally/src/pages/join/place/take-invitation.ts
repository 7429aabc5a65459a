import { readTicket } from "@digital-cleanup/challenge";

/** What a guarded event's link carries behind `#`. */
export type Invitation = { linkedKey: string | undefined; ticket: string | undefined };

const valueIn = (fragment: string, name: "key" | "ticket"): string | undefined =>
  new RegExp(`[#&]${name}=([\\w-]+)`).exec(fragment)?.[1];

/**
 * Reads the fragment that the page was opened with, and takes a ticket out of the address: whoever reads it there could
 * use it first. The key's fingerprint may stay, everybody may know it.
 */
export function takeInvitation(fragment: string): Invitation {
  const linkedKey = valueIn(fragment, "key");
  const ticket = readTicket(valueIn(fragment, "ticket") ?? "");
  if (valueIn(location.hash, "ticket") !== undefined) {
    const rest = linkedKey === undefined ? "" : `#key=${linkedKey}`;
    history.replaceState(null, "", location.pathname + location.search + rest);
  }
  return { linkedKey, ticket };
}
