import type { Event, Published } from "@digital-cleanup/challenge";
import { hydrate } from "preact";
import { readPage } from "../client/read-page.ts";
import { LiveEvent } from "./live-event.tsx";

/** What the server wrote into the page beside the markup. */
export type EventPageState = { event: Event; published: Published } & Addresses;
/** Schemas stay on the server, and with them whatever knows the contract's paths. */
type Addresses = {
  liveUrl: string;
  publishedUrl: string;
  joinUrl: string;
  calculationUrl: string;
};

const { t, format, state } = readPage();
// A receipt is this page's address with a secret: it is read where taking part is.
if (location.hash.startsWith("#receipt=")) {
  location.replace((state as EventPageState).joinUrl + location.hash);
}
const root = document.querySelector("main");
if (root) {
  const { joinUrl, ...rest } = state as EventPageState;
  const invited = withInvitation(joinUrl);
  // What is in the page already keeps the address that the server wrote: hydrating compares no attributes.
  for (const link of root.querySelectorAll("a")) {
    if (link.getAttribute("href") === joinUrl) link.href = invited;
  }
  hydrate(<LiveEvent t={t} format={format} {...rest} joinUrl={invited} />, root);
}

/** A guarded event's link names its key, or a ticket: both are of use where people take part. */
function withInvitation(joinUrl: string): string {
  return /^#(key|ticket)=/.test(location.hash) ? joinUrl + location.hash : joinUrl;
}
