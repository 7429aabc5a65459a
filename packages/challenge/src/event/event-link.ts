import { paths } from "../http/paths.ts";
import type { EventAddress } from "./join-address.ts";

type Linked = Pick<EventAddress, "baseUrl" | "code"> & {
  keyFingerprint?: string | undefined;
  ticket?: string | undefined;
};

/**
 * The address of an event to hand out, which `parseJoinAddress` reads. With a ticket it leads to the join page. Key and
 * ticket are in the fragment, which browsers do not send.
 */
export function eventLink({ baseUrl, code, keyFingerprint, ticket }: Linked): string {
  const path = ticket === undefined ? paths.eventPage(code) : paths.joinPage(code);
  const parts = [
    ...(keyFingerprint === undefined ? [] : [`key=${keyFingerprint.replaceAll(" ", "")}`]),
    ...(ticket === undefined ? [] : [`ticket=${ticket}`]),
  ];
  return baseUrl + path + (parts.length > 0 ? `#${parts.join("&")}` : "");
}

/** The address of an event's checklist, from that of its page. The key in the fragment stays. */
export const joinLink = (link: string): string => link.replace(/(?=#|$)/, "/join");
