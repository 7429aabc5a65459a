import { computeFigures, habitSettingsSchema, rules } from "@digital-cleanup/habits";
import { pickLanguage } from "@digital-cleanup/text";
import { browser } from "../../../platform/browser.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { figureConditions } from "../figure-conditions.ts";
import type { FocusMessage, GoneMessage, ShowMessage, ShowResult } from "../messages.ts";
import { type ShownNudge, storeShownNudge } from "./shown-nudges.ts";

const createShowMessage = (
  { nudge, question, observer, site }: Omit<ShownNudge, "askedMs">,
  settings: EffectiveSettings,
): ShowMessage => ({
  type: "habits/show",
  nudge,
  question,
  figures: computeFigures(nudge, figureConditions(settings)),
  language: pickLanguage(settings.language.value, navigator.languages),
  theme: settings.theme.value,
  hasFileSharing: settings.fileSharingUrl.value !== "",
  snoozeDays: habitSettingsSchema.parse(settings.habits.value).limits.snoozeDays,
  isWriting: rules.some(
    ({ id, eventType }) => id === nudge.rule && eventType === "compose.changed",
  ),
  host: new URL(observer.origin).host,
  pageHost: new URL(site).host,
});

/** Shows a nudge in the top frame of its tab. */
export async function sendNudge(
  shown: Omit<ShownNudge, "question" | "askedMs">,
  settings: EffectiveSettings,
): Promise<ShowResult> {
  const { tabId } = shown.observer;
  const question = crypto.randomUUID();
  await storeShownNudge({ ...shown, question, askedMs: Date.now() });
  const message = createShowMessage({ ...shown, question }, settings);
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      injectImmediately: true,
      files: ["/nudge.js"],
    });
    const result: unknown = await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    return result === "shown" || result === "noRoom" ? result : "refused";
  } catch {
    // The page was left, or grants no access.
    return "refused";
  }
}

/** Shows the current numbers in a nudge that is shown already. */
export const resendNudge = (shown: ShownNudge, settings: EffectiveSettings): Promise<void> =>
  sendToNudge(shown.observer.tabId, createShowMessage(shown, settings));

/** Closes a nudge whose reason is gone, without an answer. */
export const closeNudge = ({ question, observer }: ShownNudge): Promise<void> =>
  sendToNudge(observer.tabId, { type: "habits/gone", question });

/** Moves the focus into the nudge of a tab, which is the last tab stop of its page. */
export const focusNudge = (tabId: number): Promise<void> =>
  sendToNudge(tabId, { type: "habits/focus" });

async function sendToNudge(
  tabId: number,
  message: ShowMessage | GoneMessage | FocusMessage,
): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch {
    // The tab shows no nudge.
  }
}
