import { browser } from "../../../platform/browser.ts";
import type { NudgeScope, ShowNudge } from "../nudge/nudge-view.ts";

/** The function that shows a nudge, from the script that shows them in other pages. */
export async function loadNudgeScript(): Promise<ShowNudge> {
  await import(/* @vite-ignore */ browser.runtime.getURL("/nudge.js"));
  return (globalThis as NudgeScope).digitalCleanupNudge!;
}
