import { effectiveSettings } from "../../../platform/settings/settings.ts";
import { createRateLimit } from "../../../platform/trust/rate-limit.ts";
import { areVideosObserved } from "./are-videos-observed.ts";
import { injectVideoScript, type Target } from "./inject-video-script.ts";

/** A player requests its file in a few parts; a page may request any number. */
const rate = { burst: 20, perSecond: 1 };

/**
 * Observes the videos of documents that request a file for a media element. It may be in a shadow root, which lets out no event, and a
 * long file has no timing entry until it has been loaded.
 */
export function createMediaWatch() {
  const limit = createRateLimit(rate);
  return {
    async noteRequest(target: Target): Promise<void> {
      if (!limit.take(target.tabId, 1, Date.now())) return;
      if (await areVideosObserved(await effectiveSettings())) await injectVideoScript(target);
    },
    forgetTab: (tabId: number): void => limit.forget(tabId),
  };
}
