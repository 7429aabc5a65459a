import { decide, type DecideInput, emptyHabitState, type Nudge } from "@digital-cleanup/habits";
import { localDay } from "../../../platform/local-day.ts";
import type { MailApi } from "../../../platform/mail/thunderbird-api.ts";
import type { EffectiveSettings } from "../../../platform/settings/settings.ts";
import { changeHabits } from "../store.ts";
import { composeEvent } from "./compose-event.ts";
import {
  readSuggestion,
  removeSuggestion,
  storeSuggestion,
  thunderbirdSite,
} from "./suggestions.ts";

/** Thunderbird takes no key from the person while the popup is open, so they may be typing. */
const moment = {
  isTyping: false,
  isInCall: false,
  isFullScreen: false,
  isInPictureInPicture: false,
  hasOpenDialog: false,
};

type Message = { tabId: number; windowId: number; page: string };

/** Decides on a message that is being written, and shows a suggestion or takes one back. The message is never changed. */
export async function lookAtMessage(
  { compose, composeAction }: MailApi,
  { tabId, windowId, page }: Message,
  { habits }: EffectiveSettings,
): Promise<void> {
  if (!compose) return;
  const [details, attachments] = await Promise.all([
    compose.getComposeDetails(tabId),
    compose.listAttachments(tabId),
  ]);
  const event = composeEvent(details, attachments);
  const open = await readSuggestion(tabId);
  const nowMs = Date.now();
  const given: Omit<DecideInput, "state"> | undefined = event && {
    observation: { event, moment },
    site: thunderbirdSite,
    page,
    nowMs,
    today: localDay(nowMs),
    settings: habits.value,
  };
  const takeBack = async () => {
    await removeSuggestion(tabId);
    await composeAction.setBadgeText({ tabId, text: null });
  };
  if (open) {
    const found = given && decide({ ...given, state: emptyHabitState() }).nudge;
    return found?.rule === open.rule ? storeSuggestion(tabId, found) : takeBack();
  }
  if (!given) return;
  let nudge: Nudge | undefined;
  await changeHabits((before) => {
    const decision = decide({ ...given, state: before });
    nudge = decision.nudge;
    return decision.state;
  });
  if (!nudge) return;
  await storeSuggestion(tabId, nudge, true);
  await composeAction.setBadgeText({ tabId, text: "1" });
  // False if the person removed the button, which then shows no badge either.
  if (await composeAction.openPopup({ windowId }).catch(() => false)) return;
  await takeBack();
}
