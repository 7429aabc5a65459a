import { computeFigures, habitSettingsSchema } from "@digital-cleanup/habits";
import { pickLanguage } from "@digital-cleanup/text";
import { browser } from "../../../platform/browser.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { figureConditions } from "../figure-conditions.ts";
import type { FocusMessage, ShowMessage } from "../messages.ts";
import { type ShownNudge, storeShownNudge } from "./shown-nudges.ts";

/** Shows a nudge in the top frame of its tab. Resolves to whether the page shows it. */
export async function sendNudge(
  shown: Omit<ShownNudge, "question" | "askedMs">,
  settings: EffectiveSettings,
): Promise<boolean> {
  const { nudge, observer, site } = shown;
  const { tabId } = observer;
  const question = crypto.randomUUID();
  await storeShownNudge({ ...shown, question, askedMs: Date.now() });
  const message: ShowMessage = {
    type: "habits/show",
    nudge,
    question,
    figures: computeFigures(nudge, figureConditions(settings)),
    language: pickLanguage(settings.language.value, navigator.languages),
    theme: settings.theme.value,
    hasFileSharing: settings.fileSharingUrl.value !== "",
    snoozeDays: habitSettingsSchema.parse(settings.habits.value).limits.snoozeDays,
    host: new URL(observer.origin).host,
    pageHost: new URL(site).host,
  };
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      injectImmediately: true,
      files: ["/nudge.js"],
    });
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) === true;
  } catch {
    // The page was left, or grants no access.
    return false;
  }
}

/** Moves the focus into the nudge of a tab, which is the last tab stop of its page. */
export async function focusNudge(tabId: number): Promise<void> {
  const message: FocusMessage = { type: "habits/focus" };
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch {
    // The tab shows no nudge.
  }
}
