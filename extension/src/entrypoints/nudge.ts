import { createText } from "@digital-cleanup/text";
import { messages } from "@digital-cleanup/text/blocks/nudge";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { listenForNudges } from "../features/habits/nudge/listen-for-nudges.ts";
import { showNudge } from "../features/habits/nudge/show-nudge.ts";
import { openReview } from "../features/webmail/review/open-review.ts";

/** The isolated world, which the page cannot access. */
type Scope = typeof globalThis & { digitalCleanupNudge?: true };

/** Injected into the top frame of a tab before each nudge. Only the first run has an effect. */
export default defineUnlistedScript(() => {
  const scope: Scope = globalThis;
  if (scope.digitalCleanupNudge) return;
  scope.digitalCleanupNudge = true;
  listenForNudges((view) => {
    const { language } = view.show;
    return showNudge({ ...view, t: createText(language, messages[language]) });
  }, openReview.isShown);
});
