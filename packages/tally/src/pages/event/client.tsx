import type { Event, Published } from "@digital-cleanup/challenge";
import { hydrate } from "preact";
import { readPage } from "../client/read-page.ts";
import type { YearOfUse } from "../screen/year-of-use.ts";
import { openPictureOnClick } from "../share-picture/open-picture-on-click.ts";
import { LiveEvent } from "./live-event.tsx";
import { keepPart } from "./static-parts.tsx";

export type EventPageState = {
  event: Event;
  published: Published;
  yearOfUse: YearOfUse;
  /** The key under which the join page stores the participation of this device. */
  participationKey: string;
} & Addresses;
/** The server computes the addresses: importing the contract's paths would add its schemas to this script. */
type Addresses = {
  liveUrl: string;
  publishedUrl: string;
  joinUrl: string;
  reportUrl: string;
  calculationUrl: string;
  /** The full address of the page, without a language. */
  eventUrl: string;
  pictureScriptUrl: string;
};

const { t, format, state } = readPage();
// A receipt link is this page's address with a secret in the fragment. The join page reads it.
if (location.hash.startsWith("#receipt=")) {
  location.replace((state as EventPageState).joinUrl + location.hash);
}
const root = document.querySelector("main");
if (root) {
  const { joinUrl, ...rest } = state as EventPageState;
  const inviteUrl = withKeyOrTicket(joinUrl);
  // Hydration does not compare attributes, so the links in the server's markup are updated here.
  for (const link of root.querySelectorAll("a")) {
    if (link.getAttribute("href") === joinUrl) link.href = inviteUrl;
  }
  const parts = { places: keepPart("places"), more: keepPart("more") };
  openPictureOnClick();
  hydrate(<LiveEvent t={t} format={format} {...rest} parts={parts} joinUrl={inviteUrl} />, root);
}

/** Passes the key fingerprint or ticket in a guarded event's link on to the join page. */
function withKeyOrTicket(joinUrl: string): string {
  return /^#(key|ticket)=/.test(location.hash) ? joinUrl + location.hash : joinUrl;
}
