import type { Language } from "@digital-cleanup/text";
import type { ComposeMode } from "./activity/page-events.ts";
import type { WebmailActivity } from "./activity/webmail-activity.ts";
import type { WebmailId } from "./webmails.ts";

/** The response to `webmail/hello`. */
export type WatchContext = {
  isWatched: boolean;
  /** How the message that this document may write was started. */
  mode?: ComposeMode;
  language: Language;
  theme: "auto" | "light" | "dark";
  isWorkBuild: boolean;
  /** What the organisation says about public records; empty for nothing. */
  recordsNotice: string;
};

/** From the popup to the page of its tab. */
export type PopupMessage = { type: "webmail/state" };

/** From the popup to the panel of its tab: the person confirmed or cancelled what they had chosen there. */
export type OrderAnswer = { type: "webmail/order-answered"; number: number; isConfirmed: boolean };

/** From the page to an open popup: its script answers now. */
export type StateMessage = { type: "webmail/answers" };

/** `webmail` is absent if the page was not recognised. */
export type PageState = { webmail?: WebmailId; canReview: boolean; activity: WebmailActivity };
