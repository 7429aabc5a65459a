import { createText } from "@digital-cleanup/text";
import { messages } from "@digital-cleanup/text/blocks/nudge";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { listenForNudges } from "../features/habits/nudge/listen-for-nudges.ts";
import type { NudgeScope } from "../features/habits/nudge/nudge-view.ts";
import { showNudge } from "../features/habits/nudge/show-nudge.ts";
import { openReview } from "../features/webmail/review/open-review.ts";

/** Injected into the top frame of a tab before each nudge, and loaded by pages of the extension. Only the first run has an effect. */
export default defineUnlistedScript(() => {
  const scope: NudgeScope = globalThis;
  if (scope.digitalCleanupNudge) return;
  scope.digitalCleanupNudge = (view) => {
    const { language } = view.show;
    return showNudge({ ...view, t: createText(language, messages[language]) });
  };
  const isOwnPage = location.protocol.endsWith("-extension:");
  if (!isOwnPage) listenForNudges(scope.digitalCleanupNudge, openReview.isShown);
});
