import { messages } from "@digital-cleanup/text/blocks/nudge";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { listenForNudges } from "../features/habits/nudge/listen-for-nudges.ts";
import { openReview } from "../features/webmail/review/open-review.ts";

type Scope = typeof globalThis & { digitalCleanupNudge?: true };

/** Injected into the top frame of a tab before each nudge. Only the first injection adds the listener. */
export default defineUnlistedScript(() => {
  const scope: Scope = globalThis;
  if (scope.digitalCleanupNudge) return;
  scope.digitalCleanupNudge = true;
  listenForNudges(messages, openReview.isShown);
});
