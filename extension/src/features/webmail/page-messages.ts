import type { DoneHere } from "./activity/webmail-activity.ts";
import type { ComposeMode } from "./activity/page-events.ts";
import type { WebmailId } from "./detect-webmail.ts";

/** The answer to `webmail/hello`. */
export type Hello = {
  isWatched: boolean;
  mode?: ComposeMode;
  language: "fr" | "en";
  theme: "auto" | "light" | "dark";
  isWorkBuild: boolean;
};

/**
 * What became of a one-click request. `left`: the list's server said yes. `asked`: it got the request; without access to that
 * site nobody may read what it said. `refused`: it said no. `unreachable`: it never got it.
 */
export type Left = "left" | "asked" | "refused" | "unreachable";

/** From the popup to the page it stands on. */
export type ToPage = { type: "webmail/state" } | { type: "webmail/review" };

/** `webmail` is absent where the page was not recognised. */
export type PageState = { webmail?: WebmailId; canReview: boolean; done: DoneHere };
