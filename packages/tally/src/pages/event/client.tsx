import type { Event, Published } from "@digital-cleanup/challenge";
import { hydrate } from "preact";
import { readPage } from "../read-page.ts";
import { LiveEvent } from "./live-event.tsx";

/** What the server wrote into the page beside the markup. */
export type EventPageState = { event: Event; published: Published } & Addresses;
/** Schemas stay on the server, and with them whatever knows the contract's paths. */
type Addresses = { liveUrl: string; publishedUrl: string; joinUrl: string };

const { t, format, state } = readPage();
// A receipt is this page's address with a secret: it is read where taking part is.
if (location.hash.startsWith("#receipt=")) {
  location.replace((state as EventPageState).joinUrl + location.hash);
}
const root = document.querySelector("main");
if (root) hydrate(<LiveEvent t={t} format={format} {...(state as EventPageState)} />, root);
