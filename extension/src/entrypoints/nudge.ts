import { createQuantityFormat, createText } from "@digital-cleanup/text";
import { messages } from "@digital-cleanup/text/blocks/nudge";
import tokens from "@digital-cleanup/ui/styles/core-tokens.css?inline";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { listenForNudges } from "../features/habits/nudge/listen-for-nudges.ts";
import type { NudgeScope } from "../features/habits/nudge/nudge-view.ts";
import { showNudge } from "../features/habits/nudge/show-nudge.ts";
import { openReview } from "../features/webmail/review/open-review.ts";
import { createShadowHost } from "../platform/page/create-shadow-host.ts";
import { setOverlayParts } from "../platform/page/overlay-parts.ts";
import { guardPresses } from "../platform/page/press-guard/guard-presses.ts";

/**
 * Injected into the top frame of a tab before each nudge and each panel, and loaded by pages of the extension. Only the first run has
 * an effect.
 */
export default defineUnlistedScript(() => {
  const scope: NudgeScope = globalThis;
  if (scope.digitalCleanupNudge) return;
  scope.digitalCleanupNudge = (view) => {
    const { language } = view.show;
    return showNudge({ ...view, t: createText(language, messages[language]) });
  };
  const isOwnPage = location.protocol.endsWith("-extension:");
  setOverlayParts({ createQuantityFormat, createText, createShadowHost, guardPresses, tokens });
  if (!isOwnPage) listenForNudges(scope.digitalCleanupNudge, openReview.isShown);
});
