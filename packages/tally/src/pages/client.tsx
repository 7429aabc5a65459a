import type { Event, Published } from "@digital-cleanup/challenge";
import { createFormat, loadText, pickLanguage } from "@digital-cleanup/text";
import { hydrate } from "preact";
import { LiveEvent } from "./live-event.tsx";

/** What the server wrote into the page beside the markup. */
export type PageState = { event: Event; published: Published } & Addresses;
/** Schemas stay on the server, and with them whatever knows the contract's paths. */
type Addresses = { liveUrl: string; publishedUrl: string };

const root = document.querySelector("main");
const state = document.querySelector("#state-of-page")?.textContent;
if (root && state) {
  const pageState: PageState = JSON.parse(state);
  const t = await loadText(pickLanguage("auto", [document.documentElement.lang]));
  const format = createFormat(t.language);
  hydrate(<LiveEvent t={t} format={format} {...pageState} />, root);
}
