import { figuresOf, habitSettingsSchema } from "@digital-cleanup/habits";
import { pickLanguage } from "@digital-cleanup/text";
import { browser } from "../../../platform/browser.ts";
import type { FocusMessage, ShowMessage } from "../messages.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { conditionsOf } from "../figure-conditions.ts";
import { rememberShown, type ShownNudge } from "./shown-nudges.ts";

/** Puts a nudge into the top frame of the tab it is about. Answers whether it is there. */
export async function sendNudge(shown: ShownNudge, settings: EffectiveSettings): Promise<boolean> {
  const { nudge, observer } = shown;
  const { tabId } = observer;
  await rememberShown(shown);
  const show: ShowMessage = {
    type: "habits/show",
    nudge,
    figures: figuresOf(nudge, conditionsOf(settings)),
    language: pickLanguage(settings.language.value, navigator.languages),
    theme: settings.theme.value,
    hasFileSharing: settings.fileSharingUrl.value !== "",
    snoozeDays: habitSettingsSchema.parse(settings.habits.value).limits.snoozeDays,
    host: new URL(observer.origin).host,
  };
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      injectImmediately: true,
      files: ["/nudge.js"],
    });
    return (await browser.tabs.sendMessage(tabId, show, { frameId: 0 })) === true;
  } catch {
    // The page went away in between, or lets nobody in.
    return false;
  }
}

/** For a person without a pointer: the way to the last stop of a page is long. */
export async function focusNudge(tabId: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, { type: "habits/focus" } satisfies FocusMessage, {
      frameId: 0,
    });
  } catch {
    // There is no nudge in this tab.
  }
}
