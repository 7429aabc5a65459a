import { paths } from "../http/paths.ts";
import type { EventAddress } from "./join-address.ts";

type Linked = Pick<EventAddress, "baseUrl" | "code"> & {
  keyFingerprint?: string | undefined;
  ticket?: string | undefined;
};

/**
 * The address of an event to hand out, which `parseJoinAddress` reads. A ticket leads to where people take part. What
 * guards an event stands behind `#`, which no browser sends.
 */
export function eventLink({ baseUrl, code, keyFingerprint, ticket }: Linked): string {
  const path = ticket === undefined ? paths.eventPage(code) : paths.joinPage(code);
  const parts = [
    ...(keyFingerprint === undefined ? [] : [`key=${keyFingerprint.replaceAll(" ", "")}`]),
    ...(ticket === undefined ? [] : [`ticket=${ticket}`]),
  ];
  return baseUrl + path + (parts.length > 0 ? `#${parts.join("&")}` : "");
}
