import { computeFigures, habitSettingsSchema, rules } from "@digital-cleanup/habits";
import { pickLanguage } from "@digital-cleanup/text";
import { browser } from "../../../platform/browser.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { figureConditions } from "../figure-conditions.ts";
import type { FocusMessage, GoneMessage, ShowMessage, ShowResult } from "../messages.ts";
import { type ShownNudge, showInTurn } from "./shown-nudges.ts";

const createShowMessage = (
  { nudge, question, observer, site }: ShownNudge,
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

/** Shows a nudge in the top frame of its tab, unless that shows one already. */
export function sendNudge(
  nudge: Omit<ShownNudge, "question" | "askedMs">,
  settings: EffectiveSettings,
): Promise<ShowResult> {
  const shown = { ...nudge, question: crypto.randomUUID(), askedMs: Date.now() };
  const message = createShowMessage(shown, settings);
  return showInTurn(shown, () => deliver(shown.observer.tabId, message));
}

async function deliver(tabId: number, message: ShowMessage): Promise<ShowResult> {
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

/** Shows the current numbers in a nudge that is shown already. The response is a `ShowResult`, or undefined if the page has no nudge. */
export const resendNudge = (shown: ShownNudge, settings: EffectiveSettings): Promise<unknown> =>
  sendToNudge(shown.observer.tabId, createShowMessage(shown, settings));

/** Closes a nudge whose reason is gone, without an answer. */
export const closeNudge = ({ question, observer }: ShownNudge): Promise<unknown> =>
  sendToNudge(observer.tabId, { type: "habits/gone", question });

/** Moves the focus into the nudge of a tab, which is the last tab stop of its page. */
export const focusNudge = (tabId: number): Promise<unknown> =>
  sendToNudge(tabId, { type: "habits/focus" });

async function sendToNudge(
  tabId: number,
  message: ShowMessage | GoneMessage | FocusMessage,
): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch {
    // The tab shows no nudge.
    return undefined;
  }
}
