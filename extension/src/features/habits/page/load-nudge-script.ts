import { browser } from "../../../platform/browser.ts";
import type { NudgeScope, ShowNudge } from "../nudge/nudge-view.ts";

/** The function that shows a nudge, from the script that shows them in other pages. */
export async function loadNudgeScript(): Promise<ShowNudge> {
  const scope: NudgeScope = globalThis;
  if (!scope.digitalCleanupNudge) {
    const { promise, resolve, reject } = Promise.withResolvers<Event>();
    const script = document.createElement("script");
    script.src = browser.runtime.getURL("/nudge.js");
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Error(`${script.src} cannot be loaded`)));
    document.head.append(script);
    await promise;
  }
  return scope.digitalCleanupNudge!;
}
